"""A response on its way out."""

from __future__ import unicode_literals

from wsgi_ng.body import is_chunk, length_of
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.framing import framing_of
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.response_body import Pulls
from wsgi_ng.lint.websocket import accepted
from wsgi_ng.status import has_content
from wsgi_ng.trailers import trailers_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.fields import Fields
    from wsgi_ng.lint.watch import Watch
    from wsgi_ng.response import Response


def leave(exchange, watch, response, kind):
    # type: (Any, Watch, Response, Any) -> Response
    """Check the response, and put a body of that kind around its body."""
    watch.answer()
    if response.status == 101:
        accepted(exchange, watch, response)
        return response
    _check_region(response.body)
    length = framing_of(exchange, response)[1]
    if not is_chunk(response.body):
        content = has_content(exchange.method, response.status)
        watch.body = Pulls(watch, response.body, content, length)
        response.body = kind(watch.body)
    if response.trailers is not None:
        response.trailers = _Trailers(watch, response.trailers)
    return response


def _check_region(body):
    # type: (Any) -> None
    if is_chunk(body) or length_of(body) is None:
        return
    for number in (body.offset, body.length):
        if not isinstance(number, int) or number < 0:
            expected = 'an offset and a length'
            got = '%s as one of them' % describe(number)
            raise ContractError('bodies.file', expected, got)
    given = [getattr(body, name, None) for name in ('path', 'descriptor')]
    if given == [None, None]:
        expected = 'a path or a descriptor'
        raise ContractError('bodies.file', expected, 'neither')


class _Trailers(object):
    def __init__(self, watch, given):
        # type: (Watch, Any) -> None
        if not callable(given):
            clause = 'response.trailers'
            raise ContractError(clause, 'a callable', describe(given))
        self._watch = watch
        self._given = given
        self._called = False

    def __call__(self):
        # type: () -> Fields
        with self._watch:
            return self._made()

    def _made(self):
        # type: () -> Fields
        self._watch.use()
        body = self._watch.body
        pulled = body is None or body.ended or body.region
        if self._called or not pulled:
            expected = 'one call, after the last chunk'
            raise CallerError('sending.trailers', expected, 'another')
        self._called = True
        pairs = self._given()
        if hasattr(pairs, 'keys') or not hasattr(pairs, '__iter__'):
            expected = 'pairs of name and value'
            raise ContractError('response.trailers', expected, describe(pairs))
        return trailers_of(pairs)
