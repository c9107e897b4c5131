"""From the acceptance of a handshake to the end."""

from __future__ import unicode_literals

from wsgi_ng.channel import Channel
from wsgi_ng.errors import ClientGone, ContractError, describe
from wsgi_ng.failure import log_failure
from wsgi_ng.fields import Fields
from wsgi_ng.response import check_handshake_fields
from wsgi_ng.websocket_offer import link_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Tuple


class Conversation(object):
    """The steps of a conversation that blocks."""

    def __init__(self, exchange, response):
        # type: (Any, Any) -> None
        response.claim()
        check_handshake_fields(response.headers)
        self._exchange = exchange
        self._link = link_of(exchange.websocket)
        self._response = response

    def accept(self):
        # type: () -> Tuple[Any, ...]
        headers = self._response.headers.copy()
        for name in _CONTENT_NAMES:
            headers.delete(name)
        return 'accept', headers, self._response.subprotocol

    def talk(self):
        # type: () -> Any
        """Called when the server has carried out the handshake."""
        channel = Channel(self._link, self._response.subprotocol)
        try:
            check_talk('blocking', self._response.talk(channel))
        except Exception as error:
            over = channel.close_code is not None
            channel.close(1011)
            self.failed(error, over)
            raise
        channel.close()
        return 'end', Fields()

    def failed(self, error, over):
        # type: (Exception, bool) -> None
        """Log a loss that is not that of this client."""
        own = over or self._exchange.gone
        if isinstance(error, ClientGone) and not own:
            log_failure(self._exchange, error)


def check_talk(flavour, result):
    # type: (str, Any) -> None
    """Fail when a talk has not run by the call, or cannot be awaited."""
    awaitable = hasattr(result, '__await__')
    if awaitable if flavour == 'async' else result is None:
        return
    close = getattr(result, 'close', None)
    if close is not None:
        close()
    got = describe(result)
    if awaitable:
        got += ' (an `async` talk wants an `async` application)'
    clause = 'websocket.talk.flavour'
    raise ContractError(clause, _EXPECTED[flavour], got)


_EXPECTED = {
    'blocking': 'a talk that gives nothing',
    'async': 'a talk to await',
}
_CONTENT_NAMES = (
    'content-encoding',
    'content-length',
    'content-range',
    'content-type',
    'trailer',
)
