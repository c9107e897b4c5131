"""The application's side of a conversation, awaited."""

from wsgi_ng.channel import ChannelState
from wsgi_ng.check_close import check_close
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.message import bytes_message, text_message


class AsyncChannel(ChannelState):
    """A conversation, under the names of the blocking one."""

    def __aiter__(self):
        return _Messages(self._next)

    def __iter__(self):
        raise not_awaited()

    async def receive(self):
        message = await self._next()
        if message is None:
            self._check_open('message')
        return message

    async def send_text(self, message):
        text = text_message(message)
        self._check_open()
        await self._link.send_text(text)

    async def send_bytes(self, message):
        octets = bytes_message(message)
        self._check_open()
        await self._link.send_bytes(octets)

    async def close(self, code=1000, reason=''):
        text = check_close(code, reason)
        if self.close_code is not None:
            return
        self.close_code = code
        try:
            await self._link.close(code, text)
        except ClientGone:
            pass

    async def _next(self):
        if self.close_code is not None:
            return None
        return self._take(await self._link.receive())


class _Messages:
    """No generator, which a cancellation would end."""

    def __init__(self, receive):
        self._receive = receive

    def __aiter__(self):
        return self

    async def __anext__(self):
        message = await self._receive()
        if message is None:
            raise StopAsyncIteration
        return message


def not_awaited():
    clause = 'websocket.talk.flavour'
    return ContractError(clause, '`async for`', '`for` over the channel')
