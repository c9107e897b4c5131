"""What a host of ASGI says while a request is answered."""

import asyncio

from wsgi_ng.errors import ClientGone

PATIENCE = 0.1


class Patience:
    """It tells those that take long, by one timer for all."""

    def __init__(self):
        self._loop = None
        self._young, self._old = set(), set()

    def add(self, incoming):
        if self._loop is None or self._loop.is_closed():
            self._young, self._old = set(), set()
            self._begin()
        self._young.add(incoming)

    def discard(self, incoming):
        self._young.discard(incoming)
        self._old.discard(incoming)

    def _begin(self):
        self._loop = _loop()
        if self._loop is not None:
            self._loop.call_later(PATIENCE, self._tick)

    def _tick(self):
        for incoming in self._old:
            incoming.lasts()
        self._old, self._young = self._young, set()
        self._loop = None
        if self._old:
            self._begin()


class Incoming:
    """The body, and what comes behind it."""

    def __init__(self, receive, course, headers):
        self._receive = receive
        self._course = course
        self._headers = headers
        self._begun = self._over = self._watched = False
        self._asking = 0
        self._ahead = self._behind = None
        self.answered = False

    def __aiter__(self):
        return self

    async def __anext__(self):
        self._begun = True
        message = None
        while message is None:
            if self._over:
                raise StopAsyncIteration
            message = await self._next()
        if message['type'] == 'http.disconnect':
            self._left()
            raise ClientGone(
                'request.body.truncated: the client left before the end'
            )
        self._over = not message.get('more_body', False)
        if self._watched:
            self.watch()
        return message.get('body', b'')

    def watch(self):
        """From now on, ask for the next message before it is wanted."""
        self._watched = True
        if self._over:
            if self._behind is None:
                self._behind = self._asked()
        elif self._ahead is None and self._asking == 0:
            self._ahead = self._asked()

    def lasts(self):
        """It takes longer; to ask may let the host send 100."""
        self._watched = True
        if self._begun or all(name != b'expect' for name, _ in self._headers):
            self.watch()

    def stop(self):
        self._watched = False
        for future in (self._ahead, self._behind):
            if future is not None:
                future.cancel()

    async def _next(self):
        """The next message; None where another pull has taken it."""
        ahead = self._ahead
        if ahead is None:
            return await self._now()
        message = await asyncio.shield(ahead)
        if ahead is not self._ahead:
            return None
        self._ahead = None
        return message

    async def _now(self):
        try:
            self._asking += 1
            try:
                return await self._receive()
            finally:
                self._asking -= 1
        except asyncio.CancelledError:
            if self._watched:
                self.watch()
            raise

    def _asked(self):
        if _loop() is None:
            return None
        future = asyncio.ensure_future(self._receive())
        future.add_done_callback(self._came)
        return future

    def _came(self, future):
        if future.cancelled() or future.exception() is not None:
            return
        message = future.result()
        if message['type'] == 'http.disconnect':
            if not self.answered:
                self._left()
        elif not message.get('more_body', False):
            self._behind = self._asked()

    def _left(self):
        if not self._course.gone:
            self._course.lose()


def _loop():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
