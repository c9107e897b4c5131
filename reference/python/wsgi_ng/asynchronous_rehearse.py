"""Run an async application for a client, in a test."""

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
    exchange._given['body'] = _waiting(exchange._given.get('body', b''))
    if exchange.websocket is not None:
        exchange.websocket._link = _Awaited(playing.client)
    async with Lifespan(application, course.log) as lifespan:
        steps = deliver(playing.of(lifespan), exchange, course)
        async for step in steps:
            if playing.carry_out(step):
                course.lose()
                break
        await steps.aclose()
    return playing.result()


def _waiting(body):
    """A body that only `async for` can pull, as in a server."""

    async def chunks():
        source = body() if callable(body) else body
        async for chunk in AsyncChunks(source):
            yield chunk

    return chunks


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
