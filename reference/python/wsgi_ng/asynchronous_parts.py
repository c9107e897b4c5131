"""What an async application gives, part by part."""

import sys
from concurrent.futures import CancelledError

from wsgi_ng.asynchronous import respond
from wsgi_ng.asynchronous_channel import AsyncChannel
from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.asynchronous_ends import end
from wsgi_ng.conversation import check_talk
from wsgi_ng.inner_course import is_whole, settle
from wsgi_ng.websocket_offer import link_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


async def parts(application, exchange, course):
    """The twin of `parts` for what is awaited."""
    chunks = None
    course.begin()
    try:
        try:
            response = settle(await respond(application, exchange))
            if response.status == 101:
                link = link_of(exchange.websocket)
                yield 'response', response
                channel = AsyncChannel(link, response.subprotocol)
                talking = response.talk(channel)
                check_talk('async', talking)
                await talking
                yield 'end', ()
            elif is_whole(response):
                yield 'response', response
            else:
                chunks = AsyncChunks(response.body)
                trailers = response.trailers
                body = response.body
                yield 'response', response
                if course.part is not None:
                    chunks = AsyncChunks(body.part(*course.part))
                async for chunk in chunks:
                    yield 'chunk', chunk
                yield 'end', list(trailers()) if trailers else []
        except _CANCELLED:
            raise
        except Exception as error:
            yield 'failed', error
    finally:
        try:
            if chunks is not None:
                await chunks.aclose()
        finally:
            await end(course, course.outcome)


# From Python 3.8 on a cancellation is no `Exception`.
_CANCELLED = CancelledError if sys.version_info < (3, 8) else ()
