"""A lifespan that is awaited, in one task of a loop."""

from concurrent.futures import Future

from wsgi_ng.crossed import check_thread


class LoopLifespan:
    """It is entered and left on any thread, but that of the loop."""

    def __init__(self, lifespan, process):
        self._lifespan = lifespan
        self._process = process
        self._entered = Future()
        self._left = Future()

    def __enter__(self):
        process = self._process
        check_thread(process.thread)
        soon = process.loop.call_soon_threadsafe
        soon(process.start, self._live(), self._left.set_result)
        self._entered.result()
        return self._lifespan

    def __exit__(self, *error):
        if not self._left.done():
            soon = self._process.loop.call_soon_threadsafe
            soon(self._leaving.set_result, None)
            self._left.result()

    async def _live(self):
        self._leaving = self._process.loop.create_future()
        try:
            async with self._lifespan:
                self._entered.set_result(None)
                await self._leaving
        except BaseException as error:
            if self._entered.done():
                raise
            self._entered.set_exception(error)
