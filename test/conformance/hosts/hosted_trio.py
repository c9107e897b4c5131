"""A factory for a host whose loop is that of trio."""

from contextvars import ContextVar

import trio

from hosted import note
from wsgi_ng import factory
from wsgi_ng.asgi import to_asgi

entered = ContextVar('entered')


async def page(exchange):
    if exchange.websocket is not None:
        return exchange.websocket.accept(talk)
    length = sum([len(chunk) async for chunk in exchange.body])
    return 200, [], streamed(length)


async def streamed(length):
    yield b'%d bytes' % length
    await trio.sleep(0.01)
    yield entered.get()


async def talk(channel):
    async for message in channel:
        await trio.sleep(0.01)
        await channel.send_text(message + '!')


@factory
async def living():
    await trio.sleep(0.01)
    entered.set(b' on trio')
    yield page
    await trio.sleep(0.01)
    note('over')


application = to_asgi(living)
