"""A request that is dealt with no further, and the answer to it."""

from __future__ import unicode_literals

from wsgi_ng.body import bytes_of, is_chunk
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.response import Response, fields_of
from wsgi_ng.status import has_content, status_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, Optional, Tuple

    Pairs = Iterable[Tuple[str, str]]


class RefusedRequest(Exception):
    """A request that is dealt with no further, and the answer to it.

    The message is for the log, never for the client. A body is one chunk;
    None stands for a short text. A clause is what the request breaks.
    """

    def __init__(
        self, status, message='', headers=(), body=None, clause=None
    ):
        # type: (int, str, Pairs, Any, Optional[str]) -> None
        self.status = status_of(status)
        self.headers = fields_of(headers)
        self.body = None if body is None else _chunk_of(body)
        self.clause = clause
        if not isinstance(message, (str, type(''))):
            expected, got = 'text as message', describe(message)
            raise ContractError('errors.refusal.made', expected, got)
        shown = '%d' % status if clause is None else clause
        if message:
            shown = '%s: %s' % (shown, message)
        Exception.__init__(self, str('%s') % shown)


def refusal_of(error):
    # type: (Any) -> Optional[Response]
    """The response that an error stands for, or None if it is no refusal."""
    for name in ('status', 'headers', 'body', 'clause'):
        if not hasattr(error, name):
            return None
    status, headers, body = error.status, error.headers, error.body
    if body is not None:
        return Response(status, headers, _chunk_of(body))
    if not has_content('GET', status):
        return Response(status, headers, b'')
    response = Response(status, headers, b'The request was refused\n')
    if 'content-type' not in response.headers:
        response.headers.append('content-type', 'text/plain')
    return response


def _chunk_of(body):
    # type: (Any) -> bytes
    if is_chunk(body):
        return bytes_of(body)
    expected = 'one chunk as body'
    raise ContractError('errors.refusal.made', expected, describe(body))
