"""What a handshake looks like, where there is one."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import describe
from wsgi_ng.lint.rule import Rule
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional


def _offered(clause, expected, find):
    # type: (str, str, Callable[[Any, Any], Optional[str]]) -> Rule
    def found(exchange):
        # type: (Any) -> Optional[str]
        offer = exchange.websocket
        return None if offer is None else find(offer, exchange)

    return Rule(clause, expected, found)


def _lacking(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    for name in ('subprotocols', 'origin', 'accept'):
        if not hasattr(offer, name):
            return 'no `%s`' % name
    if callable(offer.accept):
        return None
    return '%s as `accept`' % describe(offer.accept)


def _other_subprotocols(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    given = offer.subprotocols
    if not isinstance(given, (tuple, list)) or None in map(text_of, given):
        return describe(given)
    asked = exchange.headers.get('sec-websocket-protocol')
    if asked is None:
        return None
    names = [name.strip('\t ') for name in asked.split(',')]
    return None if names == list(given) else repr(given)


def _no_tokens(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    given = offer.subprotocols
    differ = len(set(given)) == len(given)
    return None if differ and all(map(_token, given)) else repr(given)


def _other_origin(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    field, origin = exchange.headers.get('origin'), offer.origin
    if field is None:
        right = origin is None or text_of(origin) is not None
    else:
        right = origin == field
    return None if right else describe(origin)


def _other_method(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    return None if exchange.method == 'GET' else exchange.method


def _key(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    return 'one' if 'sec-websocket-key' in exchange.headers else None


def _other_version(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    version = exchange.headers.get('sec-websocket-version', '13')
    return None if version == '13' else repr(version)


def _body(offer, exchange):
    # type: (Any, Any) -> Optional[str]
    length = exchange.headers.get('content-length', '0')
    announced = exchange.http_version < '2' and length != '0'
    return '%s bytes' % length if announced else None


_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match

WEBSOCKET_RULES = [
    _offered('websocket.offer', 'subprotocols, origin and accept', _lacking),
    _offered(
        'websocket.offer.subprotocols',
        'those that the client offers',
        _other_subprotocols,
    ),
    _offered('websocket.handshake.list', 'tokens that differ', _no_tokens),
    _offered(
        'websocket.offer.origin',
        'the field as it came, or nothing',
        _other_origin,
    ),
    _offered('websocket.handshake.alike', 'a GET', _other_method),
    _offered('websocket.handshake.alike', 'no key', _key),
    _offered('websocket.handshake.version', 'version 13', _other_version),
    _offered('websocket.handshake.body', 'no body', _body),
]  # type: List[Rule]
