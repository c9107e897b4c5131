"""A variant with ends of its own."""

from __future__ import unicode_literals

from wsgi_ng.course import Course
from wsgi_ng.errors import ContractError, LeftOut, describe
from wsgi_ng.exchange import Exchange
from wsgi_ng.flavour import COROUTINE, flags_of
from wsgi_ng.in_place import only_waits
from wsgi_ng.states import STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Optional


class Leaving(object):
    """What can be left, by its course."""

    __slots__ = ()

    if TYPE_CHECKING:
        _course = None  # type: Any
        _first = None  # type: Any

    # The same for all variants of one attempt.
    attempted = property(lambda self: self._first or self)  # type: Any

    def leave(self, response=None):
        # type: (Any) -> None
        """Close a response that is left out, and run the ends now."""
        course = self._course
        first = course.open
        if response is not None:
            check_left(response.body)
        if first:
            course.check_ends()
        try:
            if response is not None:
                if first:
                    response.claim()
                response.close()
        except Exception as error:
            course.not_closed(error)
        finally:
            if first:
                course.end(left_out())

    def aleave(self, response=None):
        # type: (Any) -> Any
        """`leave`, to be awaited."""
        from wsgi_ng.asynchronous_attempt import leave

        return leave(self._course, response)


class Attempt(Leaving, Exchange):
    """A variant that can be left, and so can its variants."""

    __slots__ = (str('_first'),)

    if TYPE_CHECKING:

        def below(self, count):
            # type: (int) -> Attempt
            return self

    def replace(self, **changes):
        # type: (**Any) -> Attempt
        given = Exchange.replace(self, **changes)._given
        return _attempt(self._course, given, self.attempted)


class AttemptCourse(Course):
    """Ends of its own; all else is shared with what is around it.

    That is a course, or what stands for an exchange.
    """

    def __init__(self, outer):
        # type: (Any) -> None
        Course.__init__(self)
        self._outer = outer
        outer.on_end(_Ending(self))

    gone = property(lambda self: self._outer.gone)  # type: Any
    sent = property(lambda self: self._outer.sent)  # type: Any
    state = property(lambda self: self._outer.state)  # type: Any
    log = property(lambda self: self._outer.log)  # type: Any
    head_left = property(lambda self: self._outer.head_left)  # type: Any

    @property
    def open(self):
        # type: () -> bool
        return self.stage is STATES['answering']

    def link(self, value):
        # type: (str) -> None
        self._outer.link(value)

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        self._outer.on_gone(callback)

    def check_ends(self):
        # type: () -> None
        """Fail for an end that waits."""
        for end in self.ends:
            if isinstance(end, _Ending):
                end.check()
            elif waits(end):
                raise _awaited('middleware.end.waiting', describe(end))

    def not_closed(self, error):
        # type: (Exception) -> None
        line = 'A body could not be closed: %r'
        self.log.error(line, error, exc_info=True)


def attempt_of(exchange):
    # type: (Any) -> Attempt
    """Make one that differs in nothing else."""
    given = Exchange.replace(exchange)._given
    return _attempt(AttemptCourse(exchange._course), given, None)


def _attempt(course, given, first):
    # type: (Course, Any, Optional[Attempt]) -> Attempt
    attempt = Attempt.of(course, given)  # type: Any
    _set_first(attempt, first)
    return attempt


_set_first = Attempt.__dict__['_first'].__set__


def check_left(body):
    # type: (Any) -> None
    """Fail for the body of a response that has to be awaited."""
    if only_waits(body):
        got = 'a body that has to be awaited'
        raise _awaited('response.awaited', got)


def waits(end):
    # type: (Any) -> bool
    """Whether it can be seen that an end has to be awaited."""
    if callable(end):
        return bool(flags_of(end) & COROUTINE)
    return not hasattr(end, 'throw')


def _awaited(clause, got):
    # type: (str, str) -> ContractError
    return ContractError(clause, '`aleave`', got)


def left_out():
    # type: () -> LeftOut
    clause = 'middleware.attempt.left'
    return LeftOut(clause + ': a layer has left the response out')


class _Ending(object):
    """The end that all ends of an attempt are for the course around."""

    def __init__(self, course):
        # type: (AttemptCourse) -> None
        self._course = course

    def check(self):
        # type: () -> None
        self._course.check_ends()

    def __iter__(self):
        # type: () -> Any
        return self

    def __next__(self):
        # type: () -> Any
        self._course.end()
        raise StopIteration

    next = __next__

    def throw(self, error):
        # type: (BaseException) -> Any
        self._course.end(error)
        raise StopIteration

    def __anext__(self):
        # type: () -> Any
        return self.athrow(None)

    def athrow(self, error):
        # type: (Optional[BaseException]) -> Any
        from wsgi_ng.asynchronous_attempt import over

        return over(self._course, error)
