"""Answer an exchange of a blocking application."""

from __future__ import unicode_literals

from wsgi_ng.chunks import Chunks, chunks_of
from wsgi_ng.errors import OR_INNER, ContractError
from wsgi_ng.failure import failure, unfinished
from wsgi_ng.respond import respond
from wsgi_ng.sending import Sending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import (
        Any,
        Callable,
        Generator,
        Iterator,
        Optional,
        Tuple,
    )
    from wsgi_ng.course import Course

    Steps = Generator[Tuple[Any, ...], None, None]


def deliver(application, exchange, course):
    # type: (Callable[[Any], Any], Any, Course) -> Steps
    """Answer an exchange: give what is to be sent, step by step."""
    chunks = None  # type: Optional[Iterator[bytes]]
    outcome = None  # type: Optional[BaseException]

    course.begin()
    try:
        response = respond(application, exchange)
        chunks = chunks_of(response.body)
        if response.status == 101:
            from wsgi_ng.conversation import Conversation

            conversation = Conversation(exchange, response)
            yield course.step(conversation.accept())
            yield course.step(conversation.talk())
            return

        sending = Sending(exchange, response)

        item = next(chunks, None) if sending.has_content else None
        course.sending = sending
        yield sending.head(course.leave())
        while item is not None:
            if item:
                step = sending.chunk(item)
                course.stage = course.stage.chunk
                yield step
            sending.go_on()
            item = next(chunks, None)
        last = sending.end()
        course.stage = course.stage.end
        yield last
    except Exception as error:
        outcome = error
        if isinstance(error, ContractError):
            error.blame(application, OR_INNER)
        _close(chunks, exchange)
        for step in failure(exchange, error, course.head_left):
            yield course.step(step)
    except GeneratorExit:
        outcome = unfinished(exchange)
        raise
    except BaseException as error:
        outcome = error
        raise
    finally:
        try:
            _close(chunks, exchange)
        finally:
            course.end(outcome)
            del outcome


def _close(chunks, exchange):
    # type: (Optional[Iterator[bytes]], Any) -> None
    try:
        if isinstance(chunks, Chunks):
            chunks.close()
    except Exception as error:
        exchange.log.error(
            'A body could not be closed: %r', error, exc_info=True
        )
