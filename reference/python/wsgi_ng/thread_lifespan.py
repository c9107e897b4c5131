"""A lifespan that blocks, where there is a loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context


class ThreadLifespan:
    """It is entered and left on one thread, in one context."""

    def __init__(self, lifespan):
        self._lifespan = lifespan
        self._thread = ThreadPoolExecutor(1, 'lifespan')
        self._context = copy_context()

    async def __aenter__(self):
        return await self._run(self._lifespan.__enter__)

    async def __aexit__(self, *error):
        await self._run(self._lifespan.__exit__, *error)
        self._thread.shutdown(wait=False)

    async def _run(self, *call):
        run = asyncio.get_event_loop().run_in_executor
        return await run(self._thread, self._context.run, *call)
