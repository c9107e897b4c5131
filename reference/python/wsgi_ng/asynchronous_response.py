"""Bodies of responses that are awaited."""

from wsgi_ng.asynchronous_chunks import AsyncChunks


async def close(response):
    """Close the body, and leave an empty one."""
    await _taken(response).aclose()


async def read(response):
    """Pull the body to its end, and leave what came in its place."""
    chunks = _taken(response)
    try:
        octets = b''.join([chunk async for chunk in chunks])
    finally:
        await chunks.aclose()
    return response.keep(octets)


def _taken(response):
    body, response.body = response.body, b''
    return AsyncChunks(body)
