"""A body for `async for` that must not be pulled once it was closed."""

from wsgi_ng.guarded_body import Closing, Guarded


def guarded(body):
    return (_Both if hasattr(body, '__iter__') else _Awaited)(body)


class _Awaited(Closing):
    def __aiter__(self):
        self.check()
        return _Pulls(self, self._body.__aiter__())


class _Both(_Awaited, Guarded):
    pass


class _Pulls:
    def __init__(self, guarded, iterator):
        self._guarded = guarded
        self._iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        self._guarded.check()
        return await self._iterator.__anext__()

    async def aclose(self):
        if self._iterator is self._guarded._body:
            return
        close = getattr(self._iterator, 'aclose', None)
        if close is not None:
            await close()
