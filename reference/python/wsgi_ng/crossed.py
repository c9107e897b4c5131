"""An exchange on the other side of a crossing."""

from __future__ import unicode_literals

from threading import current_thread

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Optional


class Crossed(object):
    """It differs in what leads back to the server."""

    __slots__ = tuple(
        map(str, ('_exchange', 'body', 'websocket', 'on_end', '_call'))
    )

    if TYPE_CHECKING:
        _exchange = None  # type: Any
        body = None  # type: Any
        websocket = None  # type: Any
        on_end = None  # type: Any
        _call = None  # type: Any

    def __init__(self, exchange, body, websocket, on_end, call):
        # type: (Any, Any, Any, Any, Callable[..., Any]) -> None
        object.__setattr__(self, '_exchange', exchange)
        object.__setattr__(self, 'body', body)
        object.__setattr__(self, 'websocket', websocket)
        object.__setattr__(self, 'on_end', on_end)
        object.__setattr__(self, '_call', call)

    def __getattr__(self, name):
        # type: (str) -> Any
        return getattr(self._exchange, name)

    def __setattr__(self, name, value):
        # type: (str, Any) -> None
        setattr(self._exchange, name, value)

    def inform(self, status, headers):
        # type: (int, Any) -> bool
        return self._call(self._exchange.inform, status, headers)

    def preload(self, *target):
        # type: (*Any) -> str
        return self._call(self._exchange.preload, *target)

    def replace(self, **changes):
        # type: (**Any) -> Crossed
        exchange = self._exchange.replace(**changes)
        body = exchange.body if 'body' in changes else self.body
        websocket = changes.get('websocket', self.websocket)
        return self._with(exchange, body, websocket)

    def below(self, count):
        # type: (int) -> Crossed
        exchange = self._exchange.below(count)
        return self._with(exchange, self.body, self.websocket)

    def attempt(self):
        # type: () -> Any
        from wsgi_ng.crossed_attempt import attempt_of

        return attempt_of(self)

    def _with(self, exchange, body, websocket):
        # type: (Any, Any, Any) -> Crossed
        on_end, call = self.on_end, self._call
        return Crossed(exchange, body, websocket, on_end, call)


def crossed_offer(offer, receive, send):
    # type: (Any, Callable[[Any], Any], Callable[[Any], Any]) -> Any
    """The offer of a WebSocket, with a link that crosses."""
    if offer is None:
        return None
    from wsgi_ng.websocket_offer import WebSocketOffer, link_of

    link = _CrossedLink(link_of(offer), receive, send)
    return WebSocketOffer(link, offer.subprotocols, offer.origin)


def check_thread(loop):
    # type: (Optional[int]) -> None
    """Fail on the thread of a loop, where a call waits for the loop."""
    if current_thread().ident == loop:
        expected = 'a call on another thread than the loop runs on'
        got = 'one that would wait for itself'
        raise ContractError('crossing.own', expected, got)


class _CrossedLink(object):
    def __init__(self, link, receive, send):
        # type: (Any, Callable[[Any], Any], Callable[[Any], Any]) -> None
        self.receive = receive(link.receive)
        self.send_text = send(link.send_text)
        self.send_bytes = send(link.send_bytes)
        self.close = send(link.close)
