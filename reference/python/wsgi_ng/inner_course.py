"""The course of an application of the other flavour."""

from __future__ import unicode_literals

from wsgi_ng.course import Course
from wsgi_ng.errors import ClientGone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


class InnerCourse(Course):
    """It is told the outcome by the end of the exchange."""

    def __init__(self, log):
        # type: (Any) -> None
        Course.__init__(self, log)
        gone = ClientGone('sending.gone: the server has stopped')
        self.outcome = gone  # type: Optional[BaseException]


def is_whole(response):
    # type: (Any) -> bool
    """Whether nothing of a response is left to be asked for."""
    return type(response.body) is bytes and response.trailers is None
