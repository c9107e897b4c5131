"""The handshake that a request is."""

from __future__ import unicode_literals

import re
from collections import namedtuple

from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Iterable, List, Optional, Tuple

# The method and the fields are those that the application sees. `key`
# is there over HTTP/1.1 alone.
Handshake = namedtuple(
    'Handshake', 'method headers subprotocols origin key'
)


def handshake_of(method, http_version, headers, protocol=None):
    # type: (str, str, Iterable[Tuple[str, str]], Optional[str]) -> Any
    """The handshake that a request is, None if it is none.

    The fields are as they came, with those of the connection, and
    `protocol` is the pseudo-field `:protocol`.
    """
    headers = list(headers)
    fields = _values_of(headers)
    extended = protocol is not None
    if extended and method != 'CONNECT':
        raise _refused('protocol', 400, '`:protocol` without CONNECT')
    if not extended and method == 'CONNECT':
        raise RefusedRequest(501, 'no tunnel', clause='request.connect')
    if extended and protocol != 'websocket':
        raise _refused('protocol', 501, 'another `:protocol`')
    upgrades = (
        method == 'GET'
        and http_version == '1.1'
        and 'websocket' in _list_of(fields.get('upgrade', '').lower())
        and 'upgrade' in _list_of(fields.get('connection', '').lower())
    )
    if not extended and not upgrades:
        return None

    if fields.get('sec-websocket-version') != '13':
        version = [('sec-websocket-version', '13')]
        raise _refused('version', 426, 'another version', version)
    key = None if extended else fields.get('sec-websocket-key', '')
    if key is not None and not _key(key):
        raise _refused('key', 400, 'no key of 16 bytes')
    length = fields.get('content-length', '0')
    if not extended and (length != '0' or 'transfer-encoding' in fields):
        raise _refused('body', 400, 'a body before the first message')

    subprotocols = []  # type: List[str]
    if 'sec-websocket-protocol' in fields:
        subprotocols = _list_of(fields['sec-websocket-protocol'])
    differ = len(set(subprotocols)) == len(subprotocols)
    if not differ or not all(_token(name) for name in subprotocols):
        reason = 'subprotocols that are no list of tokens'
        raise _refused('list', 400, reason)

    hidden = 'sec-websocket-key'
    shown = [field for field in headers if field[0].lower() != hidden]
    offered, origin = tuple(subprotocols), fields.get('origin')
    return Handshake('GET', shown, offered, origin, key)


def _refused(clause, status, reason, headers=()):
    # type: (str, int, str, Iterable[Tuple[str, str]]) -> RefusedRequest
    full = 'websocket.handshake.' + clause
    return RefusedRequest(status, reason, headers, clause=full)


def _values_of(headers):
    # type: (Iterable[Tuple[str, str]]) -> Dict[str, str]
    values = {}  # type: Dict[str, str]
    for name, value in headers:
        key = name.lower()
        before = values.get(key)
        values[key] = value if before is None else before + ', ' + value
    return values


def _list_of(value):
    # type: (str) -> List[str]
    return [item.strip('\t ') for item in value.split(',')]


_key = re.compile(r'[+/0-9A-Za-z]{22}==\Z').match
_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
