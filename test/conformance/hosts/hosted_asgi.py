"""What the tests of hosts contain, in hosts of ASGI."""

import asyncio
import json
import threading
from itertools import repeat

from hosted import LINE, TEXT, between, living, note, site
from hosted_async import waiting
from wsgi_ng import ClientGone, RefusedRequest, Response, factory
from wsgi_ng.asgi import to_asgi

go = asyncio.Event()
meeting = threading.Barrier(2)


async def pages(exchange):
    return await PAGES[exchange.rest](exchange)


async def facts(exchange):
    told = dict((name, getattr(exchange, name)) for name in ('http_version', 'mount', 'rest', 'query'))
    return 200, [], json.dumps(dict(told, features=sorted(exchange.features))).encode()


async def ticks(exchange):
    async def chunks():
        go.clear()
        yield b'1'
        note('ticking')
        await go.wait()
        yield b'2'

    return 200, TEXT, chunks()


async def goes(exchange):
    go.set()
    return 204, [], b''


async def echo(exchange):
    return 200, TEXT, exchange.body


async def flood(exchange):
    def ended():
        if exchange.gone:
            note('the reader of a flood is lost')

    exchange.on_end(ended)
    return 200, TEXT, flooded()


async def flooded():
    for line in repeat(LINE):
        yield line


async def patient(exchange):
    left = asyncio.Event()
    exchange.on_gone(left.set)
    note('async is patient')
    await asyncio.wait_for(left.wait(), 20)
    note('async is left')
    return 204, [], b''


async def uploaded(exchange):
    note('an upload of %d' % sum([len(chunk) async for chunk in exchange.body]))
    return 204, [], b''


async def refusing(exchange):
    await asyncio.sleep(0.3)
    raise RefusedRequest(413, 'more than this page reads')


async def hinting(exchange):
    how = exchange.preload('/a.css', 'style')
    return 200, TEXT, how.encode()


async def trailing(exchange):
    async def chunks():
        yield b'abc'

    return Response(200, TEXT, chunks(), trailers=lambda: [('x-sum', '3')])


async def chat(exchange):
    offer = exchange.websocket
    if offer is None:
        return 426, [], b'no handshake'
    if offer.origin == 'https://evil.example':
        return 403, TEXT, b'no origin of ours'

    channels = []
    exchange.on_end(lambda: ended(exchange, channels))

    async def talk(channel):
        channels.append(channel)
        note(exchange.target + ' has begun')
        async for message in channel:
            if message == 'close':
                await channel.close(4000, 'as asked')
            elif message == 'fail':
                raise ValueError('the failure of a talk')
            elif isinstance(message, bytes):
                await channel.send_bytes(message)
            else:
                await channel.send_text(message + '!')

    return offer.accept(talk, subprotocols=['b'], headers=[('x-chat', '1')])


async def slow(exchange):
    exchange.on_end(lambda: note('a slow answer has ended, gone: %s' % exchange.gone))
    note('a slow answer is made')
    await asyncio.sleep(0.3)
    return await chat(exchange)


def ended(exchange, channels):
    for channel in channels:
        note('%s has ended, closed with %s, gone: %s' % (exchange.target, channel.close_code, exchange.gone))


PAGES = {
    '/facts': facts,
    '/ticks': ticks,
    '/go': goes,
    '/echo': echo,
    '/flood': flood,
    '/patient': patient,
    '/uploaded': uploaded,
    '/refusing': refusing,
    '/hinting': hinting,
    '/trailing': trailing,
    '/chat': chat,
    '/slow': slow,
}


def blocking(exchange):
    return BLOCKING[exchange.rest](exchange)


def meet(exchange):
    meeting.wait(10)
    return 200, TEXT, ' '.join(sorted(exchange.features)).encode()


def patient_thread(exchange):
    left = threading.Event()
    exchange.on_gone(left.set)
    note('blocking is patient')
    if left.wait(20):
        note('blocking is left')
    return 204, [], b''


def chat_thread(exchange):
    def talk(channel):
        for message in channel:
            channel.send_text(message + '!')
        note('%s has ended, closed with %s' % (exchange.target, channel.close_code))

    return exchange.websocket.accept(talk)


BLOCKING = {'/meet': meet, '/patient': patient_thread, '/chat': chat_thread}


@factory
async def broken():
    raise ValueError('no database')
    yield pages


failing = to_asgi(broken)

guests = {
    'alive': to_asgi(living),
    'awaiting': to_asgi(pages, write_time=1),
    'between': to_asgi(between),
    'blocking': to_asgi(blocking),
    'contained': to_asgi(site),
    'waiting': to_asgi(waiting),
}


async def application(scope, receive, send):
    """All of them in one process of a host, chosen by a field of the request; the lifespan is that of the factory."""
    chosen = 'alive'
    if scope['type'] != 'lifespan':
        chosen = dict(scope['headers']).get(b'x-application', b'contained').decode()
    await guests[chosen](scope, receive, send)
