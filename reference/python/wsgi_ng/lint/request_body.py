"""The body of a request, as it is read."""

from __future__ import unicode_literals

from wsgi_ng.errors import describe
from wsgi_ng.interrupt import is_interrupt
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.received_trailers import belongs_to_head
from wsgi_ng.request_body import BodyHints, check_loop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.lint.watch import Watch


class LintedRequestBody(BodyHints):
    """What a server gives at each pull, in either flavour."""

    def __init__(self, exchange, watch):
        # type: (Any, Watch) -> None
        self._exchange = exchange
        self._watch = watch
        self._flavour = watch.flavour
        self._ended = exchange.trailers is not None
        self._failed = self._late = False
        length = exchange.headers.get('content-length')
        self._left = int(length) if (length or '').isdigit() else None

    def __iter__(self):
        # type: () -> Any
        if self._flavour == 'blocking':
            self._iterator = iter(self._exchange.body)
        return self

    def __next__(self):
        # type: () -> bytes
        if self._flavour == 'async':
            check_loop(self)
        self.begin()
        try:
            chunk = next(self._iterator)
        except StopIteration:
            self.end()
            raise
        except Exception as error:
            self.fail(error)
            raise
        return self.chunk(chunk)

    next = __next__

    def __aiter__(self):
        # type: () -> Any
        from wsgi_ng.lint.asynchronous import LintedReading

        return LintedReading(self, self._exchange.body)

    def trailers(self):
        # type: () -> Any
        trailers = self._exchange.trailers
        if (trailers is not None) != self._ended:
            got = 'trailers before' if trailers is not None else 'nothing'
            raise CallerError('request.trailers', 'them at the end', got)
        for name, _ in trailers or ():
            if belongs_to_head(name):
                expected = 'fields of no head'
                raise CallerError('request.trailers.names', expected, name)
        return trailers

    def begin(self):
        # type: () -> None
        self.trailers()
        self._late = self._watch.ended and not self._ended

    def chunk(self, chunk):
        # type: (Any) -> bytes
        self._check('a chunk')
        if self._ended:
            raise CallerError(
                'request.body.pulled', 'no chunk after the end', 'one'
            )
        if not isinstance(chunk, bytes):
            raise CallerError(
                'request.body.iterable', 'bytes', describe(chunk)
            )
        if not chunk:
            raise CallerError(
                'request.body.empty', 'a chunk with content', 'an empty one'
            )
        if self._left is not None:
            self._left -= len(chunk)
            if self._left < 0:
                raise _another('%d bytes more' % -self._left)
        return chunk

    def end(self):
        # type: () -> None
        self._check('the end')
        self._ended = True
        self.trailers()
        if self._left:
            raise _another('%d bytes less' % self._left)

    def fail(self, error):
        # type: (Exception) -> None
        if not is_interrupt(error):
            self._failed = True

    def _check(self, got):
        # type: (str) -> None
        if self._failed:
            clause, expected = 'request.body.truncated', 'the error again'
            raise CallerError(clause, expected, got)
        if self._late:
            expected = 'the error of `sending.gone`'
            raise CallerError('request.body.late', expected, got)


def _another(got):
    # type: (str) -> CallerError
    expected = 'as much as content-length says'
    return CallerError('request.body.iterable', expected, got)


def check_iterable(body, flavour):
    # type: (Any, str) -> None
    """Fail for a body that cannot be read in this flavour."""
    if flavour == 'async' and not hasattr(body, '__aiter__'):
        expected = 'an asynchronous iterable'
        raise CallerError('request.body.async', expected, describe(body))
    if flavour == 'blocking' and not hasattr(body, '__iter__'):
        expected, got = 'an iterable', describe(body)
        raise CallerError('request.body.iterable', expected, got)
