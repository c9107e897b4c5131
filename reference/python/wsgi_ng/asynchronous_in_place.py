"""A body that is awaited, in the place of another one."""

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.in_place import InPlace, only_waits


def awaited_in_place(body, left):
    """A body for `async for`, and for `for` where both can do without."""
    waits = only_waits(body) or only_waits(left)
    return (_Awaited if waits else _Both)(body, left)


class _Awaited:
    def __init__(self, body, left):
        self._awaited = AsyncChunks(body)
        self._left_awaited = AsyncChunks(left)

    def __aiter__(self):
        return self._awaited

    async def aclose(self):
        try:
            await self._awaited.aclose()
        finally:
            await self._left_awaited.aclose()


class _Both(_Awaited, InPlace):
    """It is pulled, and closed, in one way or in the other."""

    def __init__(self, body, left):
        InPlace.__init__(self, body, left)
        _Awaited.__init__(self, body, left)
