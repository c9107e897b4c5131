"""An async application, for hosts that know of none."""

import asyncio


async def waiting(exchange):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0)
    length = sum([len(chunk) async for chunk in exchange.body])
    return 200, [('content-type', 'text/plain')], streamed(loop, length)


async def streamed(loop, length):
    yield b'%d bytes' % length
    await asyncio.sleep(0)
    yield b', on one loop' if asyncio.get_running_loop() is loop else b', on two loops'
