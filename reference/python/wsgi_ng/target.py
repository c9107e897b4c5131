"""What a request target says (RFC 9112, 3.2)."""

import re
from collections import namedtuple

from wsgi_ng.errors import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional, Tuple

Target = namedtuple('Target', ['path', 'query', 'authority', 'scheme'])


def split_target(method, target):
    # type: (str, str) -> Target
    """Take a request target apart, and decode nothing."""
    if not _visible(target):
        raise RefusedRequest(
            'request.target.refused', 400, 'a target with other characters'
        )
    if method == 'CONNECT':
        return Target('', None, target, None)
    if target.startswith('/'):
        path, query = _split_query(target)
        return Target(path, query, None, None)
    if target == '*' and method == 'OPTIONS':
        return Target('', None, None, None)

    absolute = _absolute(target)
    if absolute is None:
        raise RefusedRequest(
            'request.target.forms', 400, 'a target of no known form'
        )
    scheme, authority, rest = absolute.groups()
    path, query = _split_query(rest)
    if path == '' and not (method == 'OPTIONS' and query is None):
        path = '/'
    return Target(path, query, authority, scheme.lower())


def _split_query(text):
    # type: (str) -> Tuple[str, Optional[str]]
    path, mark, query = text.partition('?')
    return path, query if mark else None


_visible = re.compile(r'[\x21\x22\x24-\x7e]+\Z').match
_absolute = re.compile(r'(https?)://([^/?]+)(.*)\Z', re.IGNORECASE).match
