"""Answer the conditions and the range of a request."""

from __future__ import unicode_literals

from wsgi_ng.body import bytes_of, is_chunk, length_of
from wsgi_ng.byte_range import byte_range_of
from wsgi_ng.condition import condition_of
from wsgi_ng.measure import check_length
from wsgi_ng.response import normalise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.response import Response


def ranged(exchange, given):
    # type: (Any, Any) -> Response
    """Answer the conditions and the range of a request."""
    response = normalise(given)
    if response.status != 200 or exchange.method not in ('GET', 'HEAD'):
        return response

    condition = condition_of(exchange.headers, response.headers)
    if condition == 304:
        return _unchanged(response)
    if condition == 412:
        return _without_content(response, 412)
    return _cut(exchange, response)


def _cut(exchange, response):
    # type: (Any, Response) -> Response
    asked, headers = exchange.headers, response.headers
    body = response.body
    divisible = is_chunk(body) or hasattr(body, 'part')
    if not divisible or response.trailers is not None:
        return response
    headers.set('accept-ranges', 'bytes')

    wanted = asked.get('if-range')
    if wanted is not None:
        if wanted.startswith('W/') or wanted != headers.get('etag'):
            return response
    if exchange.method != 'GET':
        return response

    length = length_of(body) or 0
    found = byte_range_of(asked.get_all('range'), length)
    if found is None:
        return response
    check_length(headers, length)
    first, end = found
    if first >= length:
        headers.set('content-range', 'bytes */%d' % length)
        return _without_content(response, 416)
    for name in _OF_CONTENT:
        headers.delete(name)
    part = 'bytes %d-%d/%d' % (first, end - 1, length)
    headers.set('content-range', part)
    response.status = 206
    response.body = (
        bytes_of(body)[first:end]
        if is_chunk(body)
        else body.part(first, end - first)
    )
    return response


def _unchanged(response):
    # type: (Response) -> Response
    response.status = 304
    for name in _OF_CONTENT + _DESCRIBING:
        response.headers.delete(name)
    return response


def _without_content(response, status):
    # type: (Response, int) -> Response
    _unchanged(response).status = status
    response.substitute(b'')
    return response


_OF_CONTENT = ('content-digest', 'content-length', 'content-md5')
_DESCRIBING = ('content-encoding', 'content-language', 'content-type')
