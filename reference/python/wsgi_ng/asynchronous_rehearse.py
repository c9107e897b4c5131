"""Run an async application for a client, in a test."""

import sys
from typing import Any

from wsgi_ng.asynchronous import deliver
from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.lifespan import Lifespan
from wsgi_ng.rehearse import Closed, Playing

__all__ = ['Closed', 'rehearse']


async def rehearse(application, script=None, **given):
    """What `wsgi_ng.rehearse` gives for an async application."""
    playing = Playing(script, given)
    exchange, course = playing.exchange, playing.course
    body = _Body(exchange._given.get('body', b''))
    exchange._given['body'] = body.begin
    if exchange.websocket is not None:
        exchange.websocket._link = _Awaited(playing.client)
    try:
        async with Lifespan(application, course.log) as lifespan:
            steps = deliver(playing.of(lifespan), exchange, course)
            async for step in steps:
                if playing.carry_out(step):
                    course.lose()
                    break
            await steps.aclose()
    finally:
        await body.stop()
    return playing.result()


class _Body:
    """Only `async for` can pull it, as in a server.

    What it waits for goes on where a pull is cancelled.
    """

    def __init__(self, given):
        self._given = given
        self._coming = None

    def begin(self):
        given = self._given() if callable(self._given) else self._given
        self._waits = hasattr(given, '__aiter__')
        self._chunks = AsyncChunks(given)
        return self

    def __aiter__(self):
        return self

    async def __anext__(self):
        asyncio = _asyncio() if self._waits else None
        if asyncio is None:
            return await self._chunks.__anext__()
        while True:
            if self._coming is None:
                pull = self._chunks.__anext__()
                self._coming = asyncio.ensure_future(pull)
            coming = self._coming
            chunk = await asyncio.shield(coming)
            if coming is self._coming:
                self._coming = None
                return chunk

    async def stop(self):
        asyncio = _asyncio()
        if asyncio is not None and self._coming is not None:
            self._coming.cancel()
            await asyncio.wait([self._coming])
            if not self._coming.cancelled():
                self._coming.exception()


def _asyncio():
    """The module, where a loop of it runs."""
    asyncio = sys.modules.get('asyncio')  # type: Any
    if asyncio is None or asyncio._get_running_loop() is None:
        return None
    return asyncio


class _Awaited:
    """The link of a client, awaited."""

    def __init__(self, client):
        self._client = client

    async def receive(self):
        cue = self._client.next_cue()
        while callable(cue):
            result = cue()  # type: Any
            if hasattr(result, '__await__'):
                await result
            cue = self._client.next_cue()
        return cue

    async def send_text(self, message):
        self._client.send_text(message)

    async def send_bytes(self, message):
        self._client.send_bytes(message)

    async def close(self, code, reason):
        self._client.close(code, reason)
