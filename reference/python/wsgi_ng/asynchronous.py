"""For async applications, under the names of the blocking ones."""

import sys
from concurrent.futures import CancelledError

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.errors import ContractError
from wsgi_ng.failure import failure
from wsgi_ng.flavour import check_result, flavour_of
from wsgi_ng.response import normalise
from wsgi_ng.sending import Sending

__all__ = ['deliver', 'respond']


async def respond(application, exchange):
    """Call an application, and give its response in the reliable form."""
    if flavour_of(application) != 'async':
        raise ContractError(
            'application.flavour.mismatch',
            'an async application',
            'one declared blocking',
        )
    result = application(exchange)
    check_result('async', result)
    return normalise(await result)


async def deliver(application, exchange, course):
    """Answer an exchange: give what is to be sent, step by step."""
    sending = None
    chunks = None

    try:
        response = await respond(application, exchange)
        chunks = AsyncChunks(response.body)
        sending = Sending(exchange, response)

        item = await _next(chunks) if sending.has_content else None
        yield sending.head()
        while item is not None:
            for step in sending.chunk(item):
                yield step
            sending.go_on()
            item = await _next(chunks)
        yield sending.end()
    except _CANCELLED:
        raise
    except Exception as error:
        head_left = sending is not None and sending.head_left
        for step in failure(exchange, error, head_left):
            yield step
    finally:
        await _close(chunks, exchange)
        course.end()


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
