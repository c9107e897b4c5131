"""One call of a contained application of ASGI."""

import asyncio
from collections import deque

from wsgi_ng.asgi.scope import scope_of
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.interrupt import is_interrupt


class ContainedCall:
    """It sends a message, and waits until the next one is wanted."""

    def __init__(self, application, exchange):
        self.whole = False
        self.failures = []
        self._exchange = exchange
        self._loop = asyncio.get_event_loop()
        self._offers = deque()
        self._taken = self._wanted = self._channel = None
        self._read = self._connected = self._closed = False
        self._gone = self._loop.create_future()
        exchange.on_gone(self._lose)
        plain = exchange.websocket is None
        receive = self._request if plain else self._message
        called = application(scope_of(exchange), receive, self._send)
        self._task = self._loop.create_task(called)
        self._task.add_done_callback(self._wake)

    async def take(self):
        """The next message, or the error of the application."""
        self._settle()
        while not self._offers:
            if self._task.done():
                self._task.result()
                expected = 'a response to its end'
                got = 'an application that has returned'
                raise ContractError('relation.asgi.sends', expected, got)
            self._wanted = self._loop.create_future()
            await self._wanted
        message, self._taken = self._offers.popleft()
        return message

    async def talk(self, channel):
        """The conversation, once the handshake is carried out."""
        self._channel = channel
        self._settle()
        await self._task

    async def finish(self):
        """Let it do what it does after a response, or end it."""
        self._settle()
        if self.whole or self._channel is not None:
            await self._task
        else:
            await self.cancel()

    async def cancel(self):
        self._closed = True
        self._lose()
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _request(self):
        if not self._read:
            try:
                async for chunk in self._exchange.body:
                    body = {'type': 'http.request', 'body': chunk}
                    return dict(body, more_body=True)
            except ClientGone:
                self._lose()
            except Exception as error:
                if not is_interrupt(error):
                    self.failures.append(error)
                raise
            else:
                self._read = True
                body = {'type': 'http.request', 'body': b''}
                return dict(body, more_body=False)
        await asyncio.shield(self._gone)
        return {'type': 'http.disconnect'}

    async def _message(self):
        if not self._connected:
            self._connected = True
            return {'type': 'websocket.connect'}
        if self._channel is None:
            await asyncio.shield(self._gone)
            return {'type': 'websocket.disconnect', 'code': 1006}
        try:
            message = await self._channel.receive()
        except ClientGone:
            code = self._channel.close_code
            return {'type': 'websocket.disconnect', 'code': code}
        kind = 'bytes' if isinstance(message, bytes) else 'text'
        return {'type': 'websocket.receive', kind: message}

    async def _send(self, message):
        if self._closed or self._exchange.gone:
            raise ClientGone('sending.gone: the client has left')
        if self._channel is not None:
            await _say(self._channel, message)
        elif not self.whole:
            taken = self._loop.create_future()
            self._offers.append((message, taken))
            self._wake()
            await taken

    def _settle(self):
        if self._taken is not None and not self._taken.done():
            self._taken.set_result(None)

    def _wake(self, *done):
        if self._wanted is not None and not self._wanted.done():
            self._wanted.set_result(None)

    def _lose(self):
        if not self._gone.done():
            self._gone.set_result(None)


async def _say(channel, message):
    if message['type'] == 'websocket.close':
        reason = message.get('reason') or ''
        await channel.close(message.get('code', 1000), reason)
    elif message.get('text') is not None:
        await channel.send_text(message['text'])
    else:
        await channel.send_bytes(message['bytes'])
