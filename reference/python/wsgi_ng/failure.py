"""What the client gets of a failure."""

from __future__ import unicode_literals

from wsgi_ng.errors import ClientGone, RefusedRequest
from wsgi_ng.fields import Fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator, List, Tuple


def failure(exchange, error, head_left):
    # type: (Any, Exception, bool) -> Iterator[Tuple[Any, ...]]
    """Log what went wrong, and give what the client gets of it."""
    status, text = 500, b'Internal server error\n'
    more = []  # type: List[Tuple[str, str]]
    if isinstance(error, RefusedRequest):
        status, text = error.status, b'The request was refused\n'
        more = list(error.headers)
    if isinstance(error, (ClientGone, RefusedRequest)):
        exchange.log.info('%s', error)
    else:
        message = 'An application failed: %r'
        exchange.log.error(message, error, exc_info=True)

    if head_left or exchange.gone:
        yield 'abort', error
        return

    length = '%d' % len(text)
    fields = [('content-type', 'text/plain'), ('content-length', length)]
    yield 'head', status, Fields(fields + more), True
    if exchange.method != 'HEAD':
        yield 'chunk', text
    yield 'end', Fields()
