"""The body of a request."""

from __future__ import unicode_literals

from wsgi_ng.chunks import Chunks
from wsgi_ng.errors import ClientGone, ContractError, absent
from wsgi_ng.fields import Fields
from wsgi_ng.interrupt import is_interrupt
from wsgi_ng.states import STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


def _elsewhere(name, place):
    # type: (str, str) -> Any
    def fail(body):
        # type: (Any) -> Any
        raise absent('The body', name, {name: place})

    return property(fail)


class BodyHints(object):
    """What other interfaces read a body with, and how to do it here."""

    decode = _elsewhere('decode', "`b''.join(body).decode('utf-8')`")
    read = _elsewhere('read', "`b''.join(body)`")


class RequestBody(BodyHints):
    """It is pulled once, with `for` or with `async for`."""

    def __init__(self, source, trailers=(), course=None):
        # type: (Any, Any, Any) -> None
        self.trailers = None  # type: Optional[Fields]
        self._course = course
        self._source = source
        self._announced = trailers
        self._chunks = None  # type: Any
        self._failure = None  # type: Optional[BaseException]

    def __iter__(self):
        # type: () -> RequestBody
        return self

    def __next__(self):
        # type: () -> bytes
        self.begin(Chunks)
        try:
            for chunk in self._chunks:
                if chunk:
                    return chunk
            self.finish()
        except BaseException as error:
            self.fail(error)
            raise
        raise StopIteration

    next = __next__

    def __aiter__(self):
        # type: () -> Any
        from wsgi_ng.asynchronous_chunks import Reading

        return Reading(self)

    def begin(self, kind):
        # type: (Any) -> None
        if self._failure is not None:
            raise self._failure
        if self.trailers is None and is_late(self._course):
            raise ClientGone('request.body.late: the exchange is over')
        if self._chunks is None:
            source = _resolve(self._source)
            if kind is Chunks and not hasattr(source, '__iter__'):
                check_loop(source)
            self._chunks = kind(source)

    def fail(self, error):
        # type: (BaseException) -> None
        if is_interrupt(error):
            if not _is_spent(self._chunks):
                return
            expected = 'a body that a cancellation does not end'
            clause, got = 'request.body.again', 'a generator, now over'
            error = ContractError(clause, expected, got)
        self._failure = error
        if isinstance(error, ClientGone) and self._course is not None:
            self._course.lose()

    def finish(self):
        # type: () -> None
        if self.trailers is None:
            self.trailers = Fields(_resolve(self._announced)).fix()


def is_late(course):
    # type: (Any) -> bool
    """Whether nothing of a request is given any more."""
    return getattr(course, 'stage', None) in _LATE


def check_loop(source):
    # type: (Any) -> None
    """Fail for a `for` over a body that only `async for` can pull."""
    if hasattr(source, '__aiter__'):
        clause = 'request.body.async'
        raise ContractError(clause, '`async for`', '`for`')


def _is_spent(chunks):
    # type: (Any) -> bool
    """Whether what was raised has ended a generator."""
    pulled = chunks._iterator
    frame = getattr(pulled, 'ag_frame', chunks)
    return getattr(pulled, 'gi_frame', frame) is None


def _resolve(value):
    # type: (Any) -> Any
    return value() if callable(value) else value


_LATE = (STATES['ending'], STATES['over'])
