"""Chunks that are awaited."""

from wsgi_ng.chunks import Chunks, chunk_of


class AsyncChunks:
    """Pull the chunks of a body one by one, and close it once."""

    def __init__(self, body):
        self._body = body
        self._iterator = None
        self._closed = False

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._closed:
            raise StopAsyncIteration
        if self._iterator is None:
            self._iterator = (
                self._body.__aiter__()
                if hasattr(self._body, '__aiter__')
                else _Ready(self._body)
            )
        return chunk_of(await self._iterator.__anext__())

    async def aclose(self):
        if self._closed:
            return
        self._closed = True
        try:
            if (
                self._iterator is not None
                and self._iterator is not self._body
            ):
                await _close(self._iterator)
        finally:
            await _close(self._body)


class Reading:
    """The body of a request, read with `async for`."""

    def __init__(self, body):
        self._body = body

    def __aiter__(self):
        return self

    async def __anext__(self):
        self._body.begin(AsyncChunks)
        try:
            async for chunk in self._body._chunks:
                if chunk:
                    return chunk
            self._body.finish()
        except BaseException as error:
            self._body.fail(error)
            raise
        raise StopAsyncIteration


class _Ready:
    """Chunks that never wait."""

    def __init__(self, body):
        self._chunks = Chunks(body)

    async def __anext__(self):
        for chunk in self._chunks:
            return chunk
        raise StopAsyncIteration


async def _close(value):
    aclose = getattr(value, 'aclose', None)
    if aclose is not None:
        await aclose()
        return
    close = getattr(value, 'close', None)
    if close is not None:
        close()
