"""A body that must not be pulled once it was closed."""

from __future__ import unicode_literals

from wsgi_ng.body import length_of
from wsgi_ng.chunks import Chunks
from wsgi_ng.errors import ContractError
from wsgi_ng.in_place import only_waits
from wsgi_ng.stop import check_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def guard(response):
    # type: (Any) -> None
    """Let a pull of the body fail once it was closed."""
    body = response.body
    if isinstance(body, (list, tuple)) or length_of(body) is not None:
        return
    if not hasattr(body, '__aiter__'):
        response.body = Guarded(body)
        return
    from wsgi_ng.asynchronous_guarded_body import guarded

    response.body = guarded(body)


def forbid(response):
    # type: (Any) -> None
    """Let whatever asks a response that was left for its body fail."""
    response.body = _Left()


class Closing(object):
    """It closes what is guarded, in the ways of that."""

    def __init__(self, body):
        # type: (Any) -> None
        self._body = body
        self._closed = False

    def __getattr__(self, name):
        # type: (str) -> Any
        body = self._body
        if name == 'close' and not only_waits(body):
            return self._close
        if name == 'aclose' and (
            hasattr(body, 'aclose') or hasattr(body, '__aiter__')
        ):
            return self._aclose
        raise AttributeError(name)

    def check(self):
        # type: () -> None
        if self._closed:
            raise _left_out()

    def _close(self):
        # type: () -> None
        self._closed = True
        Chunks(self._body).close()

    def _aclose(self):
        # type: () -> Any
        from wsgi_ng.asynchronous_chunks import AsyncChunks

        self._closed = True
        return AsyncChunks(self._body).aclose()


class Guarded(Closing):
    """A body for `for`."""

    def __iter__(self):
        # type: () -> Any
        self.check()
        return _Pulls(self, iter(self._body))


class _Pulls(object):
    def __init__(self, guarded, iterator):
        # type: (Closing, Any) -> None
        self._guarded = guarded
        self._iterator = iterator

    def __iter__(self):
        # type: () -> Any
        return self

    def __next__(self):
        # type: () -> Any
        self._guarded.check()
        try:
            return next(self._iterator)
        except StopIteration:
            check_stop(self._iterator)
            raise

    next = __next__

    def close(self):
        # type: () -> None
        close = getattr(self._iterator, 'close', None)
        if close and self._iterator is not self._guarded._body:
            close()


class _Left(object):
    def __iter__(self):
        # type: () -> Any
        raise _left_out()

    __aiter__ = __iter__


def _left_out():
    # type: () -> ContractError
    return ContractError(
        'middleware.attempt.generator',
        'the response of the attempt to be yielded'
        ' (`substitute` or `transform` changes its body)',
        'a body that was left out',
    )
