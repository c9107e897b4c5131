"""Answer an exchange of a blocking application."""

from __future__ import unicode_literals

from wsgi_ng.chunks import Chunks
from wsgi_ng.failure import failure
from wsgi_ng.respond import respond
from wsgi_ng.sending import Sending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Generator, Optional, Tuple
    from wsgi_ng.course import Course

    Steps = Generator[Tuple[Any, ...], None, None]


def deliver(application, exchange, course):
    # type: (Callable[[Any], Any], Any, Course) -> Steps
    """Answer an exchange: give what is to be sent, step by step."""
    sending = None  # type: Optional[Sending]
    chunks = None  # type: Optional[Chunks]

    try:
        response = respond(application, exchange)
        chunks = Chunks(response.body)
        sending = Sending(exchange, response)

        item = next(chunks, None) if sending.has_content else None
        yield sending.head()
        while item is not None:
            for step in sending.chunk(item):
                yield step
            sending.go_on()
            item = next(chunks, None)
        yield sending.end()
    except Exception as error:
        head_left = sending is not None and sending.head_left
        for step in failure(exchange, error, head_left):
            yield step
    finally:
        _close(chunks, exchange)
        course.end()


def _close(chunks, exchange):
    # type: (Optional[Chunks], Any) -> None
    try:
        if chunks is not None:
            chunks.close()
    except Exception as error:
        exchange.log.error(
            'A body could not be closed: %r', error, exc_info=True
        )
