"""Fields as they came, refused where they are wrong."""

from __future__ import unicode_literals

import re

from wsgi_ng.field import is_connection_field
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Sequence, Tuple
    from wsgi_ng.limits import Limits

    Pairs = Sequence[Tuple[str, str]]


def check_size(pairs, limits):
    # type: (Pairs, Limits) -> None
    """Refuse what is too large (RFC 9113, 6.5.2)."""
    size = sum(len(name) + len(value) + 32 for name, value in pairs)
    if size > limits.head_bytes:
        raise RefusedRequest(431, 'too large a head', clause='limits.head')
    count = sum(not name.startswith(':') for name, _ in pairs)
    if count > limits.field_count:
        clause = 'request.limits.fields'
        raise RefusedRequest(431, 'too many fields', clause=clause)


def check_fields(fields):
    # type: (Pairs) -> None
    """Refuse fields that are malformed (RFC 9113, 8.2 and 8.3)."""
    for name, value in fields:
        if name.startswith(':'):
            raise malformed('pseudo', 'a pseudo-field among the fields')
        if _capital(name):
            raise malformed('fields', 'a name with a capital letter')
        if value != value.strip('\t '):
            raise malformed('fields', 'white space around a value')
        if is_connection_field(name, value):
            raise malformed('fields', 'a field of the connection')


def malformed(word, reason):
    # type: (str, str) -> RefusedRequest
    """A refusal of what RFC 9113 calls malformed."""
    return RefusedRequest(400, reason, clause='http2.' + word)


_capital = re.compile('[A-Z]').search
