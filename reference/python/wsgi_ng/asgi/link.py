"""A WebSocket of a host of ASGI."""

from collections import namedtuple

from wsgi_ng.errors import ClientGone

_Closed = namedtuple('_Closed', ['code', 'reason'])


class Link:
    """The server's side of a conversation."""

    def __init__(self, receive, send, course):
        self._receive = receive
        self._send = send
        self._course = course

    async def receive(self):
        message = await self._receive()
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
        try:
            await self._send(message)
        except OSError as error:
            self._course.lose()
            raise ClientGone('sending.gone: the client left') from error
