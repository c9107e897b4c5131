"""The target of a request that a host of PEP 3333 has decoded."""

import re
import sys

from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.target import split_target
from wsgi_ng.wsgi.native import octets_of, unquoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Optional, Tuple

if sys.version_info < (3,):
    from urllib import quote  # type: ignore
else:
    from urllib.parse import quote


def target_of(environ):
    # type: (Dict[str, Any]) -> Tuple[str, str, bool]
    """Give the target, its mount, and whether the target is the raw one."""
    if environ['REQUEST_METHOD'] == 'CONNECT':
        raise RefusedRequest(501, 'no tunnel', clause='request.connect')
    script = environ.get('SCRIPT_NAME', '')
    path, script = script + environ.get('PATH_INFO', ''), script.rstrip('/')
    if path == '*':
        path = ''
    query = environ.get('QUERY_STRING', '')
    for key in ('REQUEST_URI', 'RAW_URI'):
        raw = environ.get(key)
        if raw is not None and _says(environ, raw, path, query):
            mount = _mount_of(split_target(environ['REQUEST_METHOD'], raw).path, script)
            if mount is not None:
                return raw, mount, True

    if not path and environ['REQUEST_METHOD'] == 'OPTIONS':
        return '*', '', False
    if not path.startswith('/'):
        path = '/' + path
    whole = path.startswith(script) and path[len(script) :][:1] in ('', '/')
    target = _quoted(path, _IN_PATH)
    mount = _quoted(script, _IN_PATH) if whole else ''
    if query:
        target += '?' + _quoted(query, _IN_QUERY)
    return target, mount, False


def _quoted(text, safe):
    # type: (str, str) -> str
    return text if _plain(text) else quote(octets_of(text), safe)


def _says(environ, raw, path, query):
    # type: (Dict[str, Any], str, str, str) -> bool
    """Whether a raw target says what the rest of the environ says."""
    try:
        target = split_target(environ['REQUEST_METHOD'], raw)
    except RefusedRequest:
        return False
    if (target.query or '') != query:
        return False
    return path in (unquoted(target.path), _with_slashes(target.path))


def _with_slashes(path):
    # type: (str) -> str
    """A path as a host decodes it that leaves `%2F` as it is."""
    parts = _SLASH.split(path)
    return ''.join(
        part if _SLASH.match(part) else unquoted(part) for part in parts
    )


def _mount_of(path, script):
    # type: (str, str) -> Optional[str]
    """The segments of a raw path that a decoded mount stands for."""
    at = length = 0
    for segment in path.split('/')[1:]:
        if length >= len(script):
            break
        at += len(segment) + 1
        length += len(unquoted(segment)) + 1
    return path[:at] if length == len(script) else None


_SLASH = re.compile('(%2[Ff])')
# What needs no escape in a path, nor in a query.
_plain = re.compile('[/A-Za-z0-9._~=&-]*\\Z').match
_IN_PATH = "/:@!$&'()*+,;=~"
_IN_QUERY = ''.join(map(chr, range(0x21, 0x7F))).replace('#', '')
