"""A lifespan that blocks, where there is a loop."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context


class ThreadLifespan:
    """It is entered and left on one thread, in one context."""

    def __init__(self, lifespan, loop):
        self._lifespan = lifespan
        self._loop = loop
        self._thread = ThreadPoolExecutor(1, 'lifespan')
        self._context = copy_context()

    async def __aenter__(self):
        return await self._run(self._lifespan.__enter__)

    async def __aexit__(self, *error):
        await self._run(self._lifespan.__exit__, *error)
        self._thread.shutdown(wait=False)

    async def _run(self, *call):
        future = self._loop.create_future()
        self._thread.submit(self._work, future, *call)
        return await future

    def _work(self, future, *call):
        try:
            value, settle = self._context.run(*call), future.set_result
        except BaseException as error:
            value, settle = error, future.set_exception
        self._loop.call_soon_threadsafe(_settle, future, settle, value)


def _settle(future, settle, value):
    if not future.done():
        settle(value)
