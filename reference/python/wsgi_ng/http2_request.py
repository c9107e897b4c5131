"""What the fields of a HEADERS frame say."""

from __future__ import unicode_literals

import re
from collections import namedtuple

from wsgi_ng.authority import authority_of
from wsgi_ng.handshake import handshake_of
from wsgi_ng.http1_extent import extent_of, values_of
from wsgi_ng.http2_check_fields import (
    check_fields,
    check_size,
    malformed,
)
from wsgi_ng.received_fields import received_fields
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Dict, List, Optional, Sequence, Tuple
    from wsgi_ng.limits import Limits

    Pairs = Sequence[Tuple[str, str]]

# `headers` are fields as the application sees them, `length` is that of
# the body, or None where it was not announced.
Request = namedtuple(
    str('Request'),
    str(
        'method target http_version authority'
        ' headers handshake length expects'
    ),
)


def request_of(pairs, ended, limits, scheme):
    # type: (Pairs, bool, Limits, str) -> Request
    """Make of pseudo-fields and fields what they say, or refuse them.

    `ended` says whether END_STREAM was set; `scheme` is that of the
    connection.
    """
    pseudo, fields = _parts_of(pairs, limits)
    method = pseudo.get(':method', '')
    if not _token(method):
        raise malformed('pseudo', 'no method')
    protocol = pseudo.get(':protocol')
    handshake = handshake_of(method, '2', fields, protocol)
    shown = fields
    if handshake is not None:
        method, shown = handshake.method, handshake.headers
    target = _target_of(method, pseudo)
    headers = received_fields(shown)
    authority = authority_of(
        scheme, '2', headers.get_all('host'), pseudo.get(':authority')
    )
    length = None if handshake else _length_of(fields)
    if length is not None and length > limits.body_bytes:
        clause = 'request.limits.body'
        raise RefusedRequest(413, 'too large a body', clause=clause)
    if ended and length:
        reason = 'no body, but a length of one'
        raise malformed('length.differs', reason)

    waits = '100-continue' in values_of(fields, 'expect')
    return Request(
        method,
        target,
        '2',
        authority,
        headers,
        handshake,
        length,
        expects=waits and not ended and length != 0,
    )


def _parts_of(pairs, limits):
    # type: (Pairs, Limits) -> Tuple[Dict[str, str], Pairs]
    paths = [value for name, value in pairs if name == ':path']
    if paths and len(paths[0]) > limits.request_line_bytes:
        raise RefusedRequest(414, 'too long a path', clause='limits.line')
    check_size(pairs, limits)

    pseudo = {}  # type: Dict[str, str]
    border = 0
    for name, value in pairs:
        if not name.startswith(':'):
            break
        if name not in _KNOWN or name in pseudo:
            reason = 'a pseudo-field unknown or repeated'
            raise malformed('pseudo', reason)
        pseudo[name] = value
        border += 1
    fields = pairs[border:]
    check_fields(fields)
    return pseudo, fields


def _target_of(method, pseudo):
    # type: (str, Dict[str, str]) -> str
    if ':scheme' not in pseudo or ':path' not in pseudo:
        raise malformed('pseudo', 'a pseudo-field missing')
    if pseudo[':scheme'].lower() not in ('http', 'https'):
        raise malformed('scheme', 'another scheme')
    path = pseudo[':path']
    if not path.startswith('/') and (path, method) != ('*', 'OPTIONS'):
        raise malformed('path', 'no path')
    split_target(method, path)
    return path


def _length_of(fields):
    # type: (Pairs) -> Optional[int]
    extent = extent_of('2', fields)
    announced = any(name == 'content-length' for name, _ in fields)
    return extent if announced else None


_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
_KNOWN = frozenset(
    [':authority', ':method', ':path', ':protocol', ':scheme']
)
