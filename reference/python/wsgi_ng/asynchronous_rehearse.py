"""Run an async application against a client that follows a script."""

from typing import Any

from wsgi_ng.asynchronous import deliver
from wsgi_ng.rehearse import Closed, Playing

__all__ = ['Closed', 'rehearse']


async def rehearse(application, script=(), **given):
    """Run an async application; `given` is of its exchange."""
    playing = Playing(script, given)
    if playing.exchange.websocket is not None:
        playing.exchange.websocket._link = _Awaited(playing.client)
    async for step in deliver(application, playing.exchange, playing.course):
        playing.carry_out(step)
    return playing.result()


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
