"""A response in the one form that a layer can rely on."""

from __future__ import unicode_literals

from operator import attrgetter

from wsgi_ng.body import check_body
from wsgi_ng.checked import CHECKED
from wsgi_ng.chunks import Chunks
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.field import field_of
from wsgi_ng.fields import Fields
from wsgi_ng.flavour import drop
from wsgi_ng.measure import check_length
from wsgi_ng.status import reason_of, status_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, Optional, Tuple


class Response(object):
    """A response that layers may change; each write is checked."""

    __slots__ = tuple(
        map(
            str,
            (
                '_status',
                '_headers',
                '_body',
                '_reason',
                '_sent',
                'trailers',
                '__weakref__',
            ),
        )
    )

    def __init__(self, status, headers, body, trailers=None):
        # type: (int, Iterable[Tuple[str, str]], Any, Any) -> None
        self._status = status_of(status)
        self._headers = fields_of(headers)
        self._body = body if type(body) is bytes else check_body(body)
        self._reason = None  # type: Optional[str]
        self._sent = False
        self.trailers = trailers  # type: Any

    def __repr__(self):
        # type: () -> str
        body = self._body
        shown = describe(body)
        if isinstance(body, bytes):
            shown = '%d bytes' % len(body)
        name = type(self).__name__
        return str('<%s %d, %s>') % (name, self._status, shown)

    @property
    def status(self):
        # type: () -> int
        return self._status

    @status.setter
    def status(self, status):
        # type: (int) -> None
        self._status = status_of(status)
        self._reason = None

    @property
    def reason(self):
        # type: () -> Optional[str]
        return self._reason

    @reason.setter
    def reason(self, reason):
        # type: (Optional[str]) -> None
        self._reason = reason_of(reason)

    def _set_headers(self, headers):
        # type: (Any) -> None
        self._headers = fields_of(headers)

    if TYPE_CHECKING:

        @property
        def headers(self):
            # type: () -> Fields
            return self._headers

        @headers.setter
        def headers(self, pairs):
            # type: (Iterable[Tuple[str, str]]) -> None
            pass

    else:
        # A getter in C: layers read the fields more than anything else.
        headers = property(attrgetter('_headers'), _set_headers)

    @property
    def body(self):
        # type: () -> Any
        return self._body

    @body.setter
    def body(self, body):
        # type: (Any) -> None
        self._body = check_body(body)

    def substitute(self, body):
        # type: (Any) -> None
        """Put another body in place, which closes this one with itself."""
        from wsgi_ng.in_place import in_place

        self._body = in_place(check_body(body), self._body)
        self._headers.delete('content-length')

    def close(self):
        # type: () -> None
        """Close the body, and leave an empty one."""
        self._taken().close()

    def read(self):
        # type: () -> bytes
        """Pull the body to its end, and leave what came in its place."""
        chunks = self._taken()
        try:
            octets = b''.join(chunks)
        finally:
            chunks.close()
        return self.keep(octets)

    def keep(self, octets):
        # type: (bytes) -> bytes
        """Leave what was read, if it is as long as was announced.

        What is empty may be the body of an answer to HEAD.
        """
        if octets:
            check_length(self._headers, len(octets))
        self._body = octets
        return octets

    def aclose(self):
        # type: () -> Any
        """`close`, to be awaited."""
        from wsgi_ng.asynchronous_response import close

        return close(self)

    def aread(self):
        # type: () -> Any
        """`read`, to be awaited."""
        from wsgi_ng.asynchronous_response import read

        return read(self)

    def _taken(self):
        # type: () -> Chunks
        from wsgi_ng.in_place import only_waits

        body = self._body
        if only_waits(body):
            raise ContractError(
                'response.awaited',
                '`substitute`, `aclose` or `aread`',
                'a body that has to be awaited',
            )
        self._body = b''
        return Chunks(body)

    def claim(self):
        # type: () -> None
        """Called by the server that sends it."""
        if self._sent:
            raise ContractError(
                'response.once',
                'a response of its own',
                'one that was sent or left out before',
            )
        self._sent = True


def normalise(result):
    # type: (Any) -> Response
    """Make a `Response` of what an application gave."""
    if type(result) is tuple and len(result) == 3:
        return Response(*result)
    if isinstance(result, Response):
        return result
    if isinstance(result, (tuple, list)) and len(result) == 3:
        return Response(*result)
    try:
        given = None if isinstance(result, Exception) else result  # type: Any
        status, headers, body = given.status, given.headers, given.body
    except AttributeError:
        got = describe(result) + _hint_of(result)
        raise ContractError('response.tuple', '(status, headers, body)', got)
    if status == 101 and hasattr(given, 'talk'):
        chosen = getattr(given, 'subprotocol', None)
        return Acceptance(given.talk, chosen, headers)
    response = Response(
        status, headers, body, getattr(result, 'trailers', None)
    )
    response.reason = getattr(result, 'reason', None)
    return response


def _hint_of(result):
    # type: (Any) -> str
    if result is None:
        return ' (no `return`?)'
    if isinstance(result, Exception):
        return ' (raise it)'
    if hasattr(result, '__await__'):
        drop(result)
        return ' (`await` missing?)'
    return ' (a `yield` too many?)' if hasattr(result, 'throw') else ''


def fields_of(given):
    # type: (Any) -> Fields
    """Copy and check the fields that an application gives."""
    if type(given) is list:
        try:
            return Fields.of([CHECKED[pair] for pair in given])
        except TypeError:  # a pair that is a list, or none
            pass
    elif (
        hasattr(given, 'keys')
        or not hasattr(given, '__iter__')
        or isinstance(given, (bytes, type('')))
    ):
        raise ContractError(
            'response.headers.pairs', 'a list of pairs', describe(given)
        )
    items = []
    for pair in given:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise ContractError(
                'response.headers.pairs',
                'a pair of name and value',
                describe(pair),
            )
        items.append(field_of(*pair))
    return Fields.of(items)


class Acceptance(Response):
    """The response that accepts a handshake, as long as it says 101."""

    __slots__ = str('_talk'), str('subprotocol')

    def __init__(self, talk, subprotocol=None, headers=()):
        # type: (Any, Optional[str], Iterable[Tuple[str, str]]) -> None
        Response.__init__(self, 200, headers, b'')
        check_handshake_fields(self.headers)
        self._status = 101
        self.talk = talk
        self.subprotocol = subprotocol

    @property
    def talk(self):
        # type: () -> Any
        return self._talk

    @talk.setter
    def talk(self, talk):
        # type: (Any) -> None
        code = getattr(talk, '__code__', None)
        bound = getattr(talk, '__self__', None) is not None
        if not callable(talk):
            got = describe(talk)
        elif code and code.co_argcount == bound and not code.co_flags & _MORE:
            got = 'one of nothing'
        else:
            self._talk = talk
            return
        expected = 'a callable of one channel'
        raise ContractError('websocket.accept.talk', expected, got)


_MORE = 0x04  # inspect.CO_VARARGS


def check_handshake_fields(headers):
    # type: (Fields) -> None
    """What the mechanics of the handshake say is no field of a layer."""
    for name, _ in headers:
        if name.startswith('sec-websocket-'):
            raise ContractError(
                'websocket.accept.fields',
                'fields that are not of the handshake',
                name,
            )
