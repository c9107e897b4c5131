"""Attempts of async layers."""

from wsgi_ng.asynchronous_ends import end
from wsgi_ng.attempt import left_out


async def leave(course, response):
    """Close a response that is left out, and run the ends now."""
    first = course.open
    try:
        if response is not None:
            if first:
                response.claim()
            await response.aclose()
    except Exception as error:
        course.not_closed(error)
    finally:
        if first:
            await end(course, left_out())


async def over(course, error):
    """Run the ends at the end of the exchange."""
    await end(course, error)
    raise StopAsyncIteration
