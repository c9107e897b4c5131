"""For async applications, under the names of the blocking ones."""

import sys
from concurrent.futures import CancelledError

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.asynchronous_conversation import AsyncConversation
from wsgi_ng.asynchronous_ends import end
from wsgi_ng.check_arguments import explain
from wsgi_ng.errors import OR_INNER, ContractError
from wsgi_ng.failure import failure, unfinished
from wsgi_ng.flavour import check_result, flavour_of, other_flavour
from wsgi_ng.response import Response, normalise
from wsgi_ng.sending import Sending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AsyncGenerator, Callable, Tuple

    Steps = AsyncGenerator[Tuple[Any, ...], None]

__all__ = ['deliver', 'respond']


async def respond(application, exchange):
    # type: (Callable[[Any], Any], Any) -> Response
    """Call an application, and give its response in the reliable form."""
    try:
        if flavour_of(application) != 'async':
            raise other_flavour('async', application)
        result = application(exchange)
        if isinstance(result, Response):
            return result
        check_result('async', result)
        return normalise(await result)
    except TypeError as error:
        explain(error, application)
        raise


async def deliver(application, exchange, course):
    # type: (Any, Any, Any) -> Steps
    """Answer an exchange: give what is to be sent, step by step."""
    chunks = None
    outcome = None

    course.begin()
    try:
        response = await respond(application, exchange)
        chunks = AsyncChunks(response.body)
        if response.status == 101:
            conversation = AsyncConversation(exchange, response)
            yield course.step(conversation.accept())
            yield course.step(await conversation.talk())
            return

        sending = Sending(exchange, response)

        item = await _next(chunks) if sending.has_content else None
        course.sending = sending
        yield sending.head(course.leave())
        while item is not None:
            if item:
                step = sending.chunk(item)
                course.stage = course.stage.chunk
                yield step
            sending.go_on()
            item = await _next(chunks)
        last = sending.end()
        course.stage = course.stage.end
        yield last
    except _CANCELLED as error:
        outcome = error
        raise
    except Exception as error:
        outcome = error
        if isinstance(error, ContractError):
            error.blame(application, OR_INNER)
        await _close(chunks, exchange)
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
            await _close(chunks, exchange)
        finally:
            await end(course, outcome)
            del outcome


async def _next(chunks):
    async for chunk in chunks:
        return chunk
    return None


async def _close(chunks, exchange):
    try:
        if chunks is not None:
            await chunks.aclose()
    except Exception as error:
        exchange.log.error(
            'A body could not be closed: %r', error, exc_info=True
        )


# From Python 3.8 on a cancellation is no `Exception`.
_CANCELLED = CancelledError if sys.version_info < (3, 8) else ()
