"""What a server, mostly one of HTTP/1, does not hand on."""

from __future__ import unicode_literals

import re

from wsgi_ng.lint.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, List, Optional


def _no_token(exchange):
    # type: (Any) -> Optional[str]
    method = exchange.method
    right = exchange.http_version >= '2' or _token(method)
    return None if right else repr(method)


def _connect(exchange):
    # type: (Any) -> Optional[str]
    if exchange.method == 'CONNECT' and exchange.websocket is None:
        return 'one over HTTP/%s' % exchange.http_version
    return None


def _several_lengths(exchange):
    # type: (Any) -> Optional[str]
    lengths = ', '.join(exchange.headers.get_all('content-length'))
    several = exchange.http_version < '2' and ',' in lengths
    return lengths if several else None


def _no_digits(exchange):
    # type: (Any) -> Optional[str]
    length = exchange.headers.get('content-length', '0')
    right = exchange.http_version >= '2' or _digits(length)
    return None if right else repr(length)


_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
_digits = re.compile(r'[0-9]+\Z').match

MESSAGE_RULES = [
    Rule('http1.request.line', 'a token as method', _no_token),
    Rule('request.connect', 'no CONNECT', _connect),
    Rule('http1.length.several', 'one content-length', _several_lengths),
    Rule('http1.length.digits', 'digits as content-length', _no_digits),
]  # type: List[Rule]
