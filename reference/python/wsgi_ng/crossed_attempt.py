"""An attempt on the other side of a crossing."""

from __future__ import unicode_literals

from wsgi_ng.attempt import AttemptCourse, Leaving
from wsgi_ng.crossed import Crossed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


class CrossedAttempt(Leaving, Crossed):
    """Its ends run on the side where they were registered."""

    __slots__ = (str('_course'),)

    def __init__(self, around, exchange, call):
        # type: (Any, Any, Callable[..., Any]) -> None
        course = AttemptCourse(around)
        object.__setattr__(self, str('_course'), course)
        body, offer = around.body, around.websocket
        Crossed.__init__(self, exchange, body, offer, course.on_end, call)
