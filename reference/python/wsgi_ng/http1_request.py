"""What the head of a request says."""

from __future__ import unicode_literals

from collections import namedtuple

from wsgi_ng.authority import authority_of
from wsgi_ng.http1_extent import extent_of, values_of
from wsgi_ng.received_fields import received_fields
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import List, Tuple
    from wsgi_ng.limits import Limits

    Line = Tuple[str, str, str]

# `headers` are fields as the application sees them, `pairs` those that
# came; `extent` is the length of the body, or None where it is chunked.
Request = namedtuple(
    str('Request'),
    str(
        'method target http_version authority'
        ' headers pairs extent expects persists'
    ),
)


def request_of(line, pairs, limits, scheme):
    # type: (Line, List[Tuple[str, str]], Limits, str) -> Request
    """Make of a head what it says, or refuse it."""
    method, target, http_version = line
    extent = extent_of(http_version, pairs)
    headers = received_fields(pairs)
    authority = authority_of(
        scheme,
        http_version,
        headers.get_all('host'),
        target=split_target(method, target).authority,
    )
    if extent is not None and extent > limits.body_bytes:
        clause = 'request.limits.body'
        raise RefusedRequest(413, 'too large a body', clause=clause)

    modern = http_version == '1.1'
    waits = '100-continue' in values_of(pairs, 'expect')
    closes = 'close' in values_of(pairs, 'connection')
    return Request(
        method,
        target,
        http_version,
        authority,
        headers,
        pairs,
        extent,
        expects=modern and waits and extent != 0,
        persists=modern and not closes,
    )
