"""The length of a response."""

from __future__ import unicode_literals

import re

from wsgi_ng.body import length_of
from wsgi_ng.errors import ContractError
from wsgi_ng.status import has_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional, Tuple
    from wsgi_ng.fields import Fields
    from wsgi_ng.response import Response


def framing_of(method, response):
    # type: (str, Response) -> Tuple[Fields, Optional[int]]
    """Settle the length before the head leaves (RFC 9110, 8.6).

    Gives the fields to send, and the length that the body must have, or
    None where it may have any.
    """
    headers = response.headers.copy()
    status = response.status
    announced = _announced_length(headers)
    known = length_of(response.body)

    if status == 204:
        headers.delete('content-length')
    if status == 205:
        headers.set('content-length', '0')
    if not has_content(method, status):
        if (
            method == 'HEAD'
            and has_content('GET', status)
            and announced is None
            and known
        ):
            headers.set('content-length', '%d' % known)
        return headers, None

    if announced is not None and known is not None and announced != known:
        expected = '%d bytes, as in content-length' % announced
        raise ContractError(
            'sending.length.conflict', expected, '%d' % known
        )
    if announced is None and known is not None:
        headers.append('content-length', '%d' % known)
    return headers, known if announced is None else announced


def _announced_length(headers):
    # type: (Fields) -> Optional[int]
    text = headers.get('content-length')
    if text is None:
        return None
    if _digits(text) and int(text) < 2**53:
        return int(text)
    raise ContractError(
        'sending.length.malformed',
        'one decimal number as content-length',
        repr(text),
    )


_digits = re.compile(r'[0-9]{1,4000}\Z').match
