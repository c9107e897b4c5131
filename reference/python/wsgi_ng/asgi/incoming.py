"""What a host of ASGI says while a request is answered."""

import sys

from wsgi_ng.errors import ClientGone


class Incoming:
    """The body, and what comes behind it."""

    def __init__(self, receive, course):
        self._receive = receive
        self._course = course
        self._over = self._watched = False
        self._ahead = self._behind = None

    async def chunks(self):
        while not self._over:
            message = await self._next()
            if message['type'] == 'http.disconnect':
                self._left()
                raise ClientGone(
                    'request.body.truncated: the client left before the end'
                )
            self._over = not message.get('more_body', False)
            if self._over and self._watched and self._behind is None:
                self._behind = self._asked()
            yield message.get('body', b'')

    def watch(self):
        """From now on, ask for the next message before it is wanted."""
        self._watched = True
        if self._over:
            self._behind = self._asked()
        elif self._ahead is None:
            self._ahead = self._asked()

    def stop(self):
        for future in (self._ahead, self._behind):
            if future is not None:
                future.cancel()

    async def _next(self):
        if self._ahead is None:
            return await self._receive()
        message = await self._ahead
        self._ahead = None
        return message

    def _asked(self):
        asyncio = sys.modules.get('asyncio')
        if asyncio is None or not _runs(asyncio):
            return None
        future = asyncio.ensure_future(self._receive())
        future.add_done_callback(self._came)
        return future

    def _came(self, future):
        if future.cancelled() or future.exception() is not None:
            return
        message = future.result()
        if message['type'] == 'http.disconnect':
            self._left()
        elif not message.get('more_body', False):
            self._behind = self._asked()

    def _left(self):
        if not self._course.gone:
            self._course.lose()


def _runs(asyncio):
    try:
        return asyncio.get_event_loop().is_running()
    except RuntimeError:
        return False
