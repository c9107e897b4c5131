"""A WebSocket of a host of ASGI."""

import asyncio
from collections import namedtuple

from wsgi_ng.asgi.in_time import current_task, in_time, take_back
from wsgi_ng.errors import ClientGone

_Closed = namedtuple('_Closed', ['code', 'reason'])


class Link:
    """The server's side of a conversation."""

    def __init__(self, receive, send, course, write_time):
        self._receive = receive
        self._send = send
        self._course = course
        self._write_time = write_time
        self._stalled = False
        self._receiver = None

    async def receive(self):
        task = self._receiver = current_task()
        try:
            if self._stalled:
                return _Closed(1006, '')
            message = await self._receive()
        except asyncio.CancelledError:
            if not self._stalled:
                raise
            take_back(task)
            return _Closed(1006, '')
        finally:
            self._receiver = None
        if message['type'] == 'websocket.disconnect':
            self._course.lose()
            code = message.get('code', 1005)
            return _Closed(code, message.get('reason') or '')
        text = message.get('text')
        return message['bytes'] if text is None else text

    async def send_text(self, message):
        await self._out({'type': 'websocket.send', 'text': message})

    async def send_bytes(self, message):
        await self._out({'type': 'websocket.send', 'bytes': message})

    async def close(self, code, reason):
        message = {'type': 'websocket.close', 'code': code}
        await self._out(dict(message, reason=reason))

    async def _out(self, message):
        if self._stalled:
            raise ClientGone('sending.gone: the client left')
        try:
            await in_time(self._write_time, self._send, message)
        except OSError as error:
            self._course.lose()
            if isinstance(error, TimeoutError):
                self._stall()
            raise ClientGone('sending.gone: the client left') from error

    def _stall(self):
        """The host does not know, and would wait for a message."""
        self._stalled = True
        if self._receiver is not None:
            self._receiver.cancel()
