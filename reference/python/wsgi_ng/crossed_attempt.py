"""An attempt on the other side of a crossing."""

from __future__ import unicode_literals

from wsgi_ng.attempt import AttemptCourse, Leaving
from wsgi_ng.crossed import Crossed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


class CrossedAttempt(Leaving, Crossed):
    """Its ends run on the side where they were registered."""

    __slots__ = (str('_course'), str('_first'))

    def __init__(self, course, first, exchange, body, websocket, call):
        # type: (Any, Any, Any, Any, Any, Callable[..., Any]) -> None
        object.__setattr__(self, str('_course'), course)
        object.__setattr__(self, str('_first'), first)
        on_end = course.on_end
        Crossed.__init__(self, exchange, body, websocket, on_end, call)

    def _with(self, exchange, body, websocket):
        # type: (Any, Any, Any) -> CrossedAttempt
        course, first, call = self._course, self.attempted, self._call
        crossed = exchange, body, websocket, call
        return CrossedAttempt(course, first, *crossed)


def attempt_of(around):
    # type: (Crossed) -> CrossedAttempt
    """Make one that differs in nothing else."""
    exchange, call = around._exchange, around._call
    crossed = exchange, around.body, around.websocket, call
    return CrossedAttempt(AttemptCourse(around), None, *crossed)
