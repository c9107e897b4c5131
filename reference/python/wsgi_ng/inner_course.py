"""The course of an application of the other flavour."""

from __future__ import unicode_literals

from wsgi_ng.body import bytes_of, is_chunk
from wsgi_ng.chunks import Chunks
from wsgi_ng.course import Course
from wsgi_ng.errors import ClientGone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Tuple


class InnerCourse(Course):
    """It is told the outcome by the end of the exchange."""

    def __init__(self, log):
        # type: (Any) -> None
        Course.__init__(self, log)
        gone = ClientGone('sending.gone: the server has stopped')
        self.outcome = gone  # type: Optional[BaseException]
        # What of a region is asked for from outside.
        self.part = None  # type: Optional[Tuple[int, int]]


def settle(response):
    # type: (Any) -> Any
    """Let one chunk be bytes, whatever it was."""
    body = response.body
    if type(body) is not bytes and is_chunk(body):
        response.body = bytes(bytes_of(body))
        Chunks(body).close()
    return response


def is_whole(response):
    # type: (Any) -> bool
    """Whether nothing of a response is left to be asked for."""
    return type(response.body) is bytes and response.trailers is None
