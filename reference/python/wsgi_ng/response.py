"""A response in the one form that a layer can rely on."""

from __future__ import unicode_literals

from wsgi_ng.body import check_body
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.fields import Fields
from wsgi_ng.status import status_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, Tuple


class Response(object):
    """A response that layers may change; each write is checked."""

    __slots__ = tuple(
        map(str, ('_status', '_headers', '_body', '_sent', 'trailers'))
    )

    def __init__(self, status, headers, body, trailers=None):
        # type: (int, Iterable[Tuple[str, str]], Any, Any) -> None
        self._status = status_of(status)
        self._headers = _fields_of(headers)
        self._body = check_body(body)
        self._sent = False
        self.trailers = trailers

    @property
    def status(self):
        # type: () -> int
        return self._status

    @status.setter
    def status(self, status):
        # type: (int) -> None
        self._status = status_of(status)

    @property
    def headers(self):
        # type: () -> Fields
        return self._headers

    @headers.setter
    def headers(self, headers):
        # type: (Any) -> None
        self._headers = _fields_of(headers)

    @property
    def body(self):
        # type: () -> Any
        return self._body

    @body.setter
    def body(self, body):
        # type: (Any) -> None
        self._body = check_body(body)

    def claim(self):
        # type: () -> None
        """Called by the server that sends it."""
        if self._sent:
            raise ContractError(
                'response.once',
                'a response of its own',
                'one that was sent before',
            )
        self._sent = True


def normalise(result):
    # type: (Any) -> Response
    """Make a `Response` of what an application gave."""
    if isinstance(result, Response):
        return result
    if isinstance(result, (tuple, list)) and len(result) == 3:
        return Response(result[0], result[1], result[2])
    try:
        given = result  # type: Any
        status, headers, body = given.status, given.headers, given.body
    except AttributeError:
        raise ContractError(
            'response.tuple', '(status, headers, body)', describe(result)
        )
    return Response(
        status, headers, body, getattr(result, 'trailers', None)
    )


def _fields_of(given):
    # type: (Any) -> Fields
    if (
        hasattr(given, 'keys')
        or not hasattr(given, '__iter__')
        or isinstance(given, (bytes, type('')))
    ):
        raise ContractError(
            'response.headers.pairs', 'a list of pairs', describe(given)
        )
    fields = Fields()
    for pair in given:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise ContractError(
                'response.headers.pairs',
                'a pair of name and value',
                describe(pair),
            )
        fields.append(pair[0], pair[1])
    return fields
