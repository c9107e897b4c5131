"""Which attributes there are, and what may not be among them."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import describe
from wsgi_ng.lint.rule import Rule, absent, no_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional

    Find = Callable[[Any], Optional[str]]


def _no_method(exchange):
    # type: (Any) -> Optional[str]
    for name in _METHODS:
        if not callable(getattr(exchange, name)):
            return '%s as `%s`' % (describe(getattr(exchange, name)), name)
    return None


def _no_version(exchange):
    # type: (Any) -> Optional[str]
    version = exchange.http_version
    return None if _version(version) else repr(version)


def _empty_fact(exchange):
    # type: (Any) -> Optional[str]
    for name in _FACTS + ['authority', 'user']:
        value = getattr(exchange, name)
        if value is not None and not value:
            return '%s as `%s`' % (repr(value), name)
    return None


def _socket(exchange):
    # type: (Any) -> Optional[str]
    if hasattr(exchange, 'socket'):
        return '`socket`'
    for name in _FACTS:
        if hasattr(getattr(exchange, name), 'recv'):
            return 'a socket as `%s`' % name
    return None


def _made_anew(exchange):
    # type: (Any) -> Optional[str]
    for name in ('headers', 'state', 'body'):
        if getattr(exchange, name) is not getattr(exchange, name):
            return 'another `%s` at the second reading' % name
    return None


def _assignable(exchange):
    # type: (Any) -> Optional[str]
    try:
        exchange.method = exchange.method
    except Exception:
        return None
    return 'an assignment to `method` that was taken'


def _other_scheme(exchange):
    # type: (Any) -> Optional[str]
    scheme = exchange.scheme
    return None if scheme in ('http', 'https') else repr(scheme)


def _no_pair(exchange):
    # type: (Any) -> Optional[str]
    version = exchange.version
    if isinstance(version, tuple) and [type(part) for part in version] == [
        int,
        int,
    ]:
        return None
    return '%s as `version`' % describe(version)


def _no_log(exchange):
    # type: (Any) -> Optional[str]
    error = getattr(exchange.log, 'error', None)
    return None if callable(error) else 'no `error`'


_version = re.compile(r'[0-9](\.[0-9])?\Z').match

_TEXTS = ['method', 'target', 'mount', 'scheme', 'http_version']
_FACTS = ['client', 'server', 'tls']
_METHODS = ['preload', 'inform', 'on_end', 'on_gone', 'replace']
_NAMES = (
    _TEXTS
    + _FACTS
    + _METHODS
    + ['authority', 'user', 'headers', 'body', 'trailers', 'version']
    + ['features', 'state', 'log', 'gone', 'websocket', 'priority']
)

ATTRIBUTE_RULES = [
    Rule('exchange.attributes', 'every attribute', absent(_NAMES)),
    Rule(
        'exchange.attributes',
        'text, or nothing',
        no_text(_TEXTS, ['authority', 'user']),
    ),
    Rule('exchange.attributes', 'methods to call', _no_method),
    Rule('exchange.attributes', "'http' or 'https'", _other_scheme),
    Rule('exchange.attributes', 'a pair of integers', _no_pair),
    Rule('exchange.attributes', 'a log', _no_log),
    Rule('exchange.protocol', "a version such as '1.1'", _no_version),
    Rule('exchange.unknown', 'nothing where a fact is unknown', _empty_fact),
    Rule('exchange.socket', 'no way to the connection', _socket),
    Rule('exchange.lazy.once', 'values that are made once', _made_anew),
    Rule('exchange.fixed', 'an exchange that stays as it is', _assignable),
]  # type: List[Rule]
