"""The length of a response."""

from __future__ import unicode_literals

from wsgi_ng.body import length_of
from wsgi_ng.errors import ContractError
from wsgi_ng.measure import announced_length
from wsgi_ng.status import has_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Tuple
    from wsgi_ng.fields import Fields
    from wsgi_ng.response import Response


def framing_of(exchange, response):
    # type: (Any, Response) -> Tuple[Fields, Optional[int]]
    """Settle the length before the head leaves (RFC 9110, 8.6).

    Gives the fields to send, and the length that the body must have, or
    None where it may have any.
    """
    headers = response.headers.copy()
    status = response.status
    adds = (
        response.trailers is None or 'trailers' not in exchange.features
    )
    announced = announced_length(headers)
    known = length_of(response.body)

    if status == 204:
        headers.delete('content-length')
    if status == 205:
        headers.set('content-length', '0')
    method = exchange.method
    if not has_content(method, status):
        if (
            method == 'HEAD'
            and has_content('GET', status)
            and announced is None
            and known
            and adds
        ):
            headers.set('content-length', '%d' % known)
        return headers, None

    if announced is not None and known is not None and announced != known:
        expected = '%d bytes, as in content-length' % announced
        raise ContractError(
            'sending.length.conflict', expected, '%d' % known
        )
    if announced is None and known is not None and adds:
        headers.append('content-length', '%d' % known)
    return headers, known if announced is None else announced
