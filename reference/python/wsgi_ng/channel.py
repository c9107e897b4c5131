"""The application's side of a conversation."""

from __future__ import unicode_literals

from threading import Lock

from wsgi_ng.check_close import check_close
from wsgi_ng.errors import ClientGone, absent
from wsgi_ng.message import bytes_message, text_message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator, Optional


class ChannelState(object):
    """Whether a conversation goes on, in both flavours."""

    def __init__(self, link, subprotocol=None):
        # type: (Any, Optional[str]) -> None
        self.subprotocol = subprotocol
        self.close_code = None  # type: Optional[int]
        self._link = link

    def _take(self, given):
        # type: (Any) -> Any
        """Give a message, or None when the conversation is over."""
        if self.close_code is None and not hasattr(given, 'code'):
            return given
        if self.close_code is None:
            self.close_code = given.code
        return None

    def _check_open(self, what='send'):
        # type: (str) -> None
        if self.close_code is not None:
            over = 'websocket.%s.over: closed with %d'
            raise ClientGone(str(over) % (what, self.close_code))

    def __getattr__(self, name):
        # type: (str) -> Any
        raise absent_in_channel(name)


def absent_in_channel(name):
    # type: (str) -> AttributeError
    return absent('The channel', name, _ELSEWHERE)


_ELSEWHERE = {
    'connected': '`close_code` is None',
    'recv': '`receive`',
    'send': '`send_text`, `send_bytes`',
}


class Channel(ChannelState):
    """A conversation that any thread may take part in."""

    def __init__(self, link, subprotocol=None):
        # type: (Any, Optional[str]) -> None
        ChannelState.__init__(self, link, subprotocol)
        self._receiving = Lock()
        self._sending = Lock()

    def __iter__(self):
        # type: () -> Iterator[Any]
        message = self._next()
        while message is not None:
            yield message
            message = self._next()

    def receive(self):
        # type: () -> Any
        message = self._next()
        if message is None:
            self._check_open('message')
        return message

    def send_text(self, message):
        # type: (Any) -> None
        text = text_message(message)
        with self._sending:
            self._check_open()
            self._link.send_text(text)

    def send_bytes(self, message):
        # type: (Any) -> None
        octets = bytes_message(message)
        with self._sending:
            self._check_open()
            self._link.send_bytes(octets)

    def close(self, code=1000, reason=''):
        # type: (int, str) -> None
        text = check_close(code, reason)
        with self._sending:
            if self.close_code is not None:
                return
            self.close_code = code
            try:
                self._link.close(code, text)
            except ClientGone:
                pass

    def _next(self):
        # type: () -> Any
        with self._receiving:
            if self.close_code is not None:
                return None
            return self._take(self._link.receive())
