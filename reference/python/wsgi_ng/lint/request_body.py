"""The body of a request, as it is read."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.lint.watch import Watch


class LintedRequestBody(object):
    """What a server gives at each pull, in either flavour."""

    def __init__(self, exchange, watch):
        # type: (Any, Watch) -> None
        self._exchange = exchange
        self._watch = watch
        self._ended = False
        self._failed = False

    def __iter__(self):
        # type: () -> Any
        self._iterator = iter(self._exchange.body)
        return self

    def __next__(self):
        # type: () -> bytes
        self.pull()
        try:
            chunk = next(self._iterator)
        except StopIteration:
            self.end()
            raise
        except Exception:
            self.fail()
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
            raise ContractError('request.trailers', 'them at the end', got)
        return trailers

    def pull(self):
        # type: () -> None
        self._watch.thread()
        self.trailers()

    def chunk(self, chunk):
        # type: (Any) -> bytes
        if self._failed:
            raise ContractError(
                'request.body.truncated', 'the error again', 'a chunk'
            )
        if self._ended:
            raise ContractError(
                'request.body.pulled', 'no chunk after the end', 'one'
            )
        if not isinstance(chunk, bytes):
            raise ContractError(
                'request.body.iterable', 'bytes', describe(chunk)
            )
        if not chunk:
            raise ContractError(
                'request.body.empty', 'a chunk with content', 'an empty one'
            )
        return chunk

    def end(self):
        # type: () -> None
        if self._failed:
            raise ContractError(
                'request.body.truncated', 'the error again', 'the end'
            )
        self._ended = True
        self.trailers()

    def fail(self):
        # type: () -> None
        self._failed = True
