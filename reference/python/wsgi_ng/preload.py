"""The ladder of `preload`: push, hint, header, none."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Optional


def rung_of(method, open, preload, inform, push):
    # type: (str, bool, bool, bool, bool) -> str
    """The first rung that is possible.

    `open` says that neither the head nor the client has left, and
    `push` that this target can be pushed.
    """
    if not open or not preload:
        return 'none'
    if push and method != 'HEAD':
        return 'push'
    if inform and method != 'HEAD':
        return 'hint'
    return 'header'


def link_of(target, kind):
    # type: (Any, Any) -> str
    """Give the value of `link`, or fail."""
    reference, name = text_of(target), text_of(kind)
    if reference is None or not _is_reference(reference):
        raise ContractError(
            'preload.target', 'a URI reference', _shown(target)
        )
    if name is None or not _kind(name):
        raise ContractError(
            'preload.kind', 'a kind such as style', _shown(kind)
        )
    cors = '; crossorigin' if name in ('font', 'fetch') else ''
    return '<%s>; rel=preload; as=%s%s' % (reference, name, cors)


def push_path(target, exchange):
    # type: (str, Any) -> Optional[str]
    """The path and query of a target that may be pushed."""
    if exchange.authority is None or '#' in target:
        return None
    origin = '%s://%s' % (exchange.scheme, exchange.authority)
    own = target.startswith(origin)
    path = target[len(origin) :] if own else target
    rooted = path.startswith('/') and not path.startswith('//')
    return path if rooted else None


def pushed_request(exchange, path):
    # type: (Any, str) -> Dict[str, Any]
    """What the exchange of a pushed request is made of."""
    fields = [field for field in exchange.headers if field[0] in _COPIED]
    return {
        'method': 'GET',
        'target': path,
        'scheme': exchange.scheme,
        'authority': exchange.authority,
        'http_version': exchange.http_version,
        'headers': fields,
        'features': exchange.features - frozenset(['push']),
        'client': exchange.client,
        'server': exchange.server,
        'tls': exchange.tls,
    }


def _is_reference(text):
    # type: (str) -> bool
    scheme = _scheme(text)
    known = not scheme or scheme.group().lower() in ('http:', 'https:')
    return known and _characters(text) is not None


def _shown(value):
    # type: (Any) -> str
    return describe(value) if text_of(value) is None else repr(value)


_kind = re.compile(r'[a-z][a-z0-9-]*\Z').match
_scheme = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:').match
_characters = re.compile(
    r"[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+\Z"
).match

_COPIED = frozenset(['accept-encoding', 'accept-language', 'user-agent'])
