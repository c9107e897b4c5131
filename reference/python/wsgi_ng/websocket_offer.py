"""A handshake that waits for an answer."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.response import Acceptance
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, List, Optional


class WebSocketOffer(object):
    """What a link can do, offered to the exchange of a handshake."""

    __slots__ = tuple(map(str, ('subprotocols', 'origin', '_link')))

    def __init__(self, link, subprotocols=(), origin=None):
        # type: (Any, Iterable[str], Optional[str]) -> None
        self.subprotocols = tuple(subprotocols)
        self.origin = origin
        self._link = link

    def accept(
        self, talk, subprotocol=None, headers=(), subprotocols=()
    ):
        # type: (Any, Any, Any, Iterable[str]) -> Acceptance
        """Give the response that accepts."""
        if subprotocol is None:
            spoken = _listed(subprotocols)
            chosen = [one for one in spoken if one in self.subprotocols]
            return Acceptance(talk, chosen[0] if chosen else None, headers)
        chosen = text_of(subprotocol)
        if chosen in self.subprotocols:
            return Acceptance(talk, chosen, headers)
        offered = ', '.join(self.subprotocols) or 'none'
        raise ContractError(
            'websocket.accept.subprotocol',
            'one that was offered (%s)' % offered,
            repr(subprotocol),
        )


def _listed(names):
    # type: (Any) -> List[Any]
    if text_of(names) is None:
        return [text_of(name) for name in names]
    clause = 'websocket.accept.subprotocols'
    raise ContractError(clause, 'a list of names', repr(names))


def link_of(offer):
    # type: (Any) -> Any
    """For the server, the link that an offer was made of."""
    link = getattr(offer, '_link', None)
    if link is None:
        raise ContractError(
            'websocket.accept.offered',
            'status 101 in answer to a handshake',
            'it without one',
        )
    return link
