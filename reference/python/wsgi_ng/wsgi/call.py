"""What a contained application says while it is called."""

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.field import is_connection_field
from wsgi_ng.response import Response
from wsgi_ng.wsgi.native import text_of
from wsgi_ng.wsgi.reraise import reraise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional, Tuple


class Call(object):
    """The `start_response` and the `write` of one call."""

    __slots__ = ('failures', 'head', 'left', 'write', 'written')

    def __init__(self):
        # type: () -> None
        self.failures = []  # type: List[Exception]
        self.head = None  # type: Any
        self.left = False
        self.written = []  # type: List[bytes]
        self.write = self.written.append  # type: Any

    def hand_over(self, send):
        # type: (Callable[[bytes], None]) -> None
        """Send at once what is written."""

        def write(chunk):
            # type: (bytes) -> None
            if chunk:
                self.settled()
                send(chunk)

        self.write = write

    def start_response(self, status, headers, exc_info=None):
        # type: (str, List[Tuple[str, str]], Any) -> Any
        if exc_info is not None:
            try:
                if self.left:
                    reraise(exc_info)
            finally:
                exc_info = None
            del self.written[:]
        elif self.head is not None:
            raise ContractError(
                'relation.start.twice',
                'exc_info at a second start_response',
                'none',
            )
        self.head = _status_of(status) + (_fields_of(headers),)
        return self.write

    def response(self, body):
        # type: (Any) -> Response
        """The response, whose head can be replaced no more."""
        status, reason, fields = self.settled()
        response = Response(status, fields, body)
        response.reason = reason
        return response

    def settled(self):
        # type: () -> Tuple[int, Optional[str], List[Tuple[str, str]]]
        """Status, reason and fields, which can be replaced no more."""
        if self.head is None:
            raise ContractError(
                'relation.start.missing',
                'start_response before the first byte',
                'none',
            )
        self.left = True
        return self.head


def _status_of(status):
    # type: (Any) -> Tuple[int, Optional[str]]
    code, _, reason = text_of(status).partition(' ')
    if len(code) == 3 and code.isdigit():
        return int(code), reason.strip() or None
    raise ContractError(
        'relation.start.status',
        'three digits and a phrase as status',
        describe(status),
    )


def _fields_of(headers):
    # type: (Any) -> List[Tuple[Any, Any]]
    fields = [
        (text_of(name).lower(), text_of(value).strip(' \t'))
        for name, value in headers
    ]
    return [
        field for field in fields if not is_connection_field(*field)
    ]
