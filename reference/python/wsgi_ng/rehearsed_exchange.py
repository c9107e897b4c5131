"""The exchange that a server makes for a client of a rehearsal."""

from __future__ import unicode_literals

from wsgi_ng.announced import announced
from wsgi_ng.authority import authority_of
from wsgi_ng.errors import ContractError
from wsgi_ng.exchange import Exchange
from wsgi_ng.handshake import handshake_of
from wsgi_ng.received_fields import received_fields
from wsgi_ng.target import check_target
from wsgi_ng.websocket_offer import WebSocketOffer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, List, Optional, Tuple
    from wsgi_ng.course import Course

    Pairs = List[Tuple[str, str]]


def rehearsed_exchange(link, asked, course):
    # type: (Optional[Any], Dict[str, Any], Course) -> Exchange
    """Make it of what is asked; with a link, asked for a conversation."""
    offered = list(asked.pop('subprotocols', ()))
    origin = asked.pop('origin', None)
    checked = Exchange(**asked)
    check_target(checked.method, checked.target, _MADE)
    plain = asked.get('method', 'GET') == 'GET' and 'body' not in asked
    if link is None and offered:
        raise _misfit('messages beside `subprotocols`', 'none')
    if link is not None and not plain:
        raise _misfit('messages, or a request of another kind', 'both')

    version = asked.get('http_version', '1.1')
    headers = asked.get('headers', ())
    given_pairs = headers() if callable(headers) else headers  # type: Any
    pairs = list(given_pairs)
    hosts = [value for name, value in pairs if name.lower() == 'host']
    if origin is not None:
        pairs.append(('origin', origin))
    pairs += _length_of(asked.get('body'), pairs)

    given = {
        'authority': authority_of(
            asked.get('scheme', 'http'), version, hosts or ['localhost']
        )
    }  # type: Dict[str, Any]
    able = ['preload', 'raw-target', 'trailers']
    if link is not None:
        handshake = _handshake_of(version, pairs, offered)
        if handshake is not None:
            able = ['raw-target', 'websocket']
            pairs = handshake.headers
            given['websocket'] = WebSocketOffer(
                link, handshake.subprotocols, handshake.origin
            )
    given['features'] = announced(able, version)
    given.update(asked, headers=received_fields(pairs))
    return Exchange(course, **given)


def _handshake_of(version, pairs, offered):
    # type: (str, Pairs, List[str]) -> Any
    asked = pairs + [('sec-websocket-version', '13')]
    if offered:
        asked.append(('sec-websocket-protocol', ', '.join(offered)))
    if version >= '2':
        return handshake_of('CONNECT', version, asked, 'websocket')
    return handshake_of('GET', version, asked + _UPGRADE)


def _length_of(body, pairs):
    # type: (Any, Pairs) -> Pairs
    """A body in one piece says how long it is, unless that was said."""
    names = set(name.lower() for name, _ in pairs)
    said = names & set(['content-length', 'transfer-encoding'])
    if said or not isinstance(body, bytes):
        return []
    return [('content-length', '%d' % len(body))]


def _misfit(expected, got):
    # type: (str, str) -> ContractError
    return ContractError(_MADE, expected, got)


_MADE = 'exchange.construct'
_UPGRADE = [
    ('connection', 'Upgrade'),
    ('upgrade', 'websocket'),
    ('sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ=='),
]
