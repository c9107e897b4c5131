"""The channel of an application as the link of another one."""

from __future__ import unicode_literals

from collections import namedtuple

from wsgi_ng.errors import ClientGone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_Closed = namedtuple('_Closed', 'code reason')


class ChannelLink(object):
    """The channel is there when the talk begins."""

    channel = None  # type: Any

    def receive(self):
        # type: () -> Any
        try:
            return self.channel.receive()
        except ClientGone:
            return self.closed()

    def closed(self):
        # type: () -> _Closed
        return _Closed(self.channel.close_code, '')

    def send_text(self, text):
        # type: (Any) -> Any
        return self.channel.send_text(text)

    def send_bytes(self, octets):
        # type: (Any) -> Any
        return self.channel.send_bytes(octets)

    def close(self, code, reason):
        # type: (int, Any) -> Any
        return self.channel.close(code, reason)


def linked(exchange, link):
    # type: (Any, ChannelLink) -> Any
    """A variant of the exchange whose offer has that link."""
    from wsgi_ng.websocket_offer import WebSocketOffer

    offer = exchange.websocket
    if offer is None:
        return exchange
    inner = WebSocketOffer(link, offer.subprotocols, offer.origin)
    return exchange.replace(websocket=inner)
