"""Transformed bodies that are awaited."""

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.transform import Transformed, fed, finished, made


def transformed(body, make):
    """A body for `async for`, and for `for` where the given one is."""
    both = hasattr(body, '__iter__')
    return _Both(body, make) if both else _Awaited(body, make)


class _Awaited:
    """A body that goes through a transform while it is pulled."""

    def __init__(self, body, make):
        self._make = make
        self._awaited = AsyncChunks(body)

    async def __aiter__(self):
        transform = made(self._make)
        async for chunk in self._awaited:
            for piece in fed(transform, chunk):
                yield piece
        for piece in finished(transform):
            yield piece

    async def aclose(self):
        await self._awaited.aclose()


class _Both(_Awaited, Transformed):
    """It is pulled, and closed, in one way or in the other."""

    def __init__(self, body, make):
        Transformed.__init__(self, body, make)
        _Awaited.__init__(self, body, make)
