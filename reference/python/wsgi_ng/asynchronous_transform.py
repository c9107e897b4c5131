"""Transformed bodies that are awaited."""

from __future__ import generator_stop

from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.interrupt import is_interrupt
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

    def __aiter__(self):
        return _Pieces(self._awaited, self._make, self._measure)

    async def aclose(self):
        await self._awaited.aclose()


class _Pieces:
    """They go on after a pull that was cancelled."""

    def __init__(self, received, make, measure):
        self._received = received
        self._chunk = None
        self._ended = False
        self._pieces = self._rewritten(make, measure)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for piece in self._pieces:
            if piece is not None:
                return piece
            try:
                self._chunk = await self._received.__anext__()
            except StopAsyncIteration:
                self._ended = True
            except BaseException as error:
                if not is_interrupt(error):
                    self.close()
                raise
        raise StopAsyncIteration

    def close(self):
        self._pieces.close()

    def _rewritten(self, make, measure):
        """Pieces, and None where a chunk has to be pulled."""
        transform = made(make)
        try:
            while not self._ended:
                chunk, self._chunk = self._chunk, None
                if chunk is None:
                    yield None
                    continue
                measure.add(len(chunk))
                for piece in fed(transform, chunk):
                    yield piece
            measure.end()
            for piece in finished(transform):
                yield piece
        finally:
            released(transform)


class _Both(_Awaited, Transformed):
    """It is pulled, and closed, in one way or in the other."""

    def __init__(self, body, make, measure):
        Transformed.__init__(self, body, make, measure)
        _Awaited.__init__(self, body, make, measure)
