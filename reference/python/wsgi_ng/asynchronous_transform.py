"""Transformed bodies that are awaited."""

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.transform import (
    Transformed,
    fed,
    finished,
    made,
    released,
)


def transformed(body, make, measure):
    """A body for `async for`, and for `for` where the given one is."""
    kind = _Both if hasattr(body, '__iter__') else _Awaited
    return kind(body, make, measure)


class _Awaited:
    """A body that goes through a transform while it is pulled."""

    def __init__(self, body, make, measure):
        self._make = make
        self._measure = measure
        self._awaited = AsyncChunks(body)

    async def __aiter__(self):
        transform = made(self._make)
        try:
            async for chunk in self._awaited:
                self._measure.add(len(chunk))
                for piece in fed(transform, chunk):
                    yield piece
            self._measure.end()
            for piece in finished(transform):
                yield piece
        finally:
            released(transform)

    async def aclose(self):
        await self._awaited.aclose()


class _Both(_Awaited, Transformed):
    """It is pulled, and closed, in one way or in the other."""

    def __init__(self, body, make, measure):
        Transformed.__init__(self, body, make, measure)
        _Awaited.__init__(self, body, make, measure)
