"""Transformed bodies that are awaited."""

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.transform import Transformed, fed, finished


class AsyncTransformed(Transformed):
    """A body that goes through a transform while it is pulled."""

    def __init__(self, body, make):
        super().__init__(body, make)
        self._awaited = AsyncChunks(body)

    async def __aiter__(self):
        transform = self._make()
        async for chunk in self._awaited:
            for piece in fed(transform, chunk):
                yield piece
        for piece in finished(transform):
            yield piece

    async def aclose(self):
        await self._awaited.aclose()
