"""A body that an async function sends."""

from types import coroutine

from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.interrupt import is_interrupt


class AsyncHandover:
    """Await a function; what it sends are the chunks."""

    def __init__(self, produce):
        self.sent = self._offers = self._over = self._closed = False
        self._produce = produce
        self._running = self._chunk = None
        self._steps = self._cut = False

    async def begin(self):
        """Run the function until it has sent a chunk, or is over."""
        if not self._offers and not self._over:
            await self._run()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._closed:
            await self.begin()
        if not self._offers:
            if self._cut and not self._closed:
                raise _gone()
            raise StopAsyncIteration
        self._offers = False
        return self._chunk

    async def aclose(self):
        """Let the next send fail, and wait for the function."""
        if self._closed:
            return
        self._closed = True
        self._offers = False
        if self._running is None or self._over:
            return
        try:
            await self._run()
        except ClientGone:
            pass

    @coroutine
    def _run(self):
        value = failure = None
        while True:
            asked = self._step(value, failure)
            if self._over or asked is _SENT:
                return
            try:
                value, failure = (yield asked), None
            except BaseException as error:
                value, failure = None, error

    def _step(self, value, failure):
        if self._running is None:
            self._running = self._produced()
        self._steps = True
        try:
            if failure is not None:
                return self._running.throw(failure)
            return self._running.send(value)
        except StopIteration:
            self._over = True
        except BaseException as error:
            self._over = True
            self._cut = is_interrupt(error)
            raise
        finally:
            self._steps = False

    async def _produced(self):
        await self._produce(self._send)

    def _send(self, chunk):
        if self._closed:
            raise _gone()
        if self._offers or not self._steps:
            expected = 'a send of the function, which it awaits'
            raise ContractError('handover.one', expected, 'another one')
        self._chunk = chunk
        self._offers = self.sent = True
        return self._taken()

    @coroutine
    def _taken(self):
        if self._offers:
            yield _SENT
        if self._closed:
            raise _gone()


def _gone():
    return ClientGone('sending.gone: nobody takes what is sent')


_SENT = object()
