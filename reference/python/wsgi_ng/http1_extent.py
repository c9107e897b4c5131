"""Where a request ends."""

from __future__ import unicode_literals

import re

from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import List, Optional, Sequence, Tuple


def extent_of(http_version, pairs):
    # type: (str, Sequence[Tuple[str, str]]) -> Optional[int]
    """The length of a body, or None where it is chunked (RFC 9112, 6.3).

    It is zero where there is no body.
    """
    lengths = values_of(pairs, 'content-length')
    codings = values_of(pairs, 'transfer-encoding')

    if codings:
        if http_version == '1.0':
            raise _refused('coding.old', 'a coding in HTTP/1.0')
        if lengths:
            raise _refused('length.coding', 'a length beside a coding')
        if codings[-1] != 'chunked' or codings.count('chunked') > 1:
            raise _refused('coding.final', 'an end that is not known')
        if len(codings) > 1:
            raise _refused('coding.other', 'a coding not known', 501)
        return None

    if len(lengths) > 1:
        raise _refused('length.several', 'several lengths')
    if lengths and not _digits(lengths[0]):
        raise _refused('length.digits', 'a length of no digits')
    digits = lengths[0].lstrip('0') if lengths else ''
    return int(digits[:20] or 0)  # 20 digits exceed every limit


def values_of(pairs, name):
    # type: (Sequence[Tuple[str, str]], str) -> List[str]
    """All members of a field that is a list, in lower case."""
    return [
        member.strip('\t ').lower()
        for other, value in pairs
        if other.lower() == name
        for member in value.split(',')
    ]


def _refused(word, reason, status=400):
    # type: (str, str, int) -> RefusedRequest
    return RefusedRequest(status, reason, clause='http1.' + word)


_digits = re.compile(r'[0-9]+\Z').match
