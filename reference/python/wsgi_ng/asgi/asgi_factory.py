"""The lifespan of an application of ASGI, as a factory."""

import asyncio

from wsgi_ng.asgi.from_asgi import from_asgi
from wsgi_ng.factory import factory


def asgi_factory(application):
    """Contain an application that wants to be told of its lifespan."""

    @factory
    async def entered():
        life = _Life(application)
        await life.begin()
        try:
            yield from_asgi(application)
        finally:
            await life.end()

    return entered


class _Life:
    def __init__(self, application):
        self._loop = asyncio.get_event_loop()
        self._answer = self._loop.create_future()
        self._ending = self._loop.create_future()
        self._asked = False
        version = {'version': '3.0', 'spec_version': '2.0'}
        scope = {'type': 'lifespan', 'asgi': version}
        called = application(scope, self._receive, self._send)
        self._task = self._loop.create_task(called)

    async def begin(self):
        """An application that raises or returns knows no lifespan."""
        message = await self._answered()
        if message == 'lifespan.startup.failed':
            await asyncio.wait([self._task])
            raise RuntimeError('an application could not start')

    async def end(self):
        if self._task.done():
            self._task.exception()
            return
        self._ending.set_result(None)
        await self._task

    async def _answered(self):
        waiting = [self._task, self._answer]
        first = asyncio.FIRST_COMPLETED
        await asyncio.wait(waiting, return_when=first)
        return self._answer.result() if self._answer.done() else None

    async def _receive(self):
        if self._asked:
            await self._ending
            return {'type': 'lifespan.shutdown'}
        self._asked = True
        return {'type': 'lifespan.startup'}

    async def _send(self, message):
        if not self._answer.done():
            self._answer.set_result(message['type'])
