"""Which attributes there are, and what may not be among them."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import describe
from wsgi_ng.lint.rule import Rule, absent, no_text
from wsgi_ng.text import text_of

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


def _later_minor(exchange):
    # type: (Any) -> Optional[str]
    version = exchange.http_version
    return repr(version) if _later(version) else None


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


def _no_endpoint(exchange):
    # type: (Any) -> Optional[str]
    for name in ('client', 'server'):
        end = getattr(exchange, name)
        port = getattr(end, 'port', None)
        if end is not None and not (
            text_of(getattr(end, 'address', None)) is not None
            and hasattr(end, 'port')
            and (port is None or isinstance(port, int))
        ):
            return '%s as `%s`' % (describe(end), name)
    return None


def _no_tls(exchange):
    # type: (Any) -> Optional[str]
    tls = exchange.tls
    texts = [getattr(tls, name, None) for name in ('version', 'cipher')]
    if tls is None or all(text_of(text) is not None for text in texts):
        return None
    return describe(tls)


def _made_anew(exchange):
    # type: (Any) -> Optional[str]
    for name in ('headers', 'state', 'body'):
        if getattr(exchange, name) is not getattr(exchange, name):
            return 'another `%s` at the second reading' % name
    return None


def _other_scheme(exchange):
    # type: (Any) -> Optional[str]
    scheme = exchange.scheme
    return None if scheme in ('http', 'https') else repr(scheme)


def _no_pair(exchange):
    # type: (Any) -> Optional[str]
    version = exchange.version
    if isinstance(version, tuple) and list(map(type, version)) == [int, int]:
        return None
    return '%s as `version`' % describe(version)


def _lacking(value, names):
    # type: (Any, List[str]) -> Optional[str]
    for name in names:
        if not callable(getattr(value, name, None)):
            return '%s without `%s`' % (describe(value), name)
    return None


def _no_log(exchange):
    # type: (Any) -> Optional[str]
    return _lacking(exchange.log, ['debug', 'info', 'warning', 'error'])


def _no_fields(exchange):
    # type: (Any) -> Optional[str]
    return _lacking(exchange.headers, ['get', 'get_all'])


def _no_mapping(exchange):
    # type: (Any) -> Optional[str]
    return _lacking(exchange.state, ['get', '__setitem__'])


def _no_flag(exchange):
    # type: (Any) -> Optional[str]
    gone = exchange.gone
    return None if isinstance(gone, bool) else describe(gone)


_later = re.compile(r'1\.[2-9]\Z').match
_version = re.compile(r'(1\.[01]|[2-9])\Z').match

_TEXTS = ['method', 'target', 'mount', 'scheme', 'http_version']
_FACTS = ['client', 'server', 'tls']
_METHODS = ['preload', 'inform', 'on_end', 'on_gone']
_METHODS += ['replace', 'below', 'attempt']
_NAMES = (
    _TEXTS
    + _FACTS
    + _METHODS
    + ['authority', 'user', 'headers', 'body', 'trailers', 'version']
    + ['features', 'state', 'log', 'gone', 'sent']
    + ['websocket', 'priority']
)


def _rule(expected, find):
    # type: (str, Find) -> Rule
    return Rule('exchange.attributes', expected, find)


ATTRIBUTE_RULES = [
    _rule('every attribute of the table', absent(_NAMES)),
    _rule('text', no_text(_TEXTS, ['authority', 'user'])),
    _rule('methods to call', _no_method),
    _rule("'http' or 'https'", _other_scheme),
    _rule('a pair of integers', _no_pair),
    _rule('a log', _no_log),
    _rule('fields with `get` and `get_all`', _no_fields),
    _rule('a mapping as `state`', _no_mapping),
    _rule('true or false as `gone`', _no_flag),
    Rule('http1.request.minor', "'1.1' for every later HTTP/1", _later_minor),
    Rule('exchange.protocol', "a version such as '1.1' or '2'", _no_version),
    Rule('exchange.unknown', 'nothing where a fact is unknown', _empty_fact),
    Rule('exchange.socket', 'no way to the connection', _socket),
    Rule('request.facts', 'an `address` and a `port`', _no_endpoint),
    Rule('request.facts', '`version` and `cipher` as text', _no_tls),
    Rule('exchange.lazy.once', 'values that are made once', _made_anew),
]  # type: List[Rule]
