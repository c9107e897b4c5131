"""Blocking applications below async ones."""

from weakref import WeakKeyDictionary

from wsgi_ng.channel_link import ChannelLink, linked
from wsgi_ng.crossed_region import CrossedRegion, is_region
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.factory import factory, lifespan_of
from wsgi_ng.flavour import flavour_of
from wsgi_ng.inner_course import InnerCourse, is_whole
from wsgi_ng.lifespan import Lifespan
from wsgi_ng.parts import parts
from wsgi_ng.thread_lifespan import ThreadLifespan
from wsgi_ng.threads import Threads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, overload
    from wsgi_ng.protocols import (
        Application,
        AsyncApplication,
        AsyncFactory,
        Factory,
    )

    @overload
    def in_threads(application, threads=None):
        # type: (Application, Optional[Threads]) -> AsyncApplication
        pass

    @overload
    def in_threads(application, threads=None):
        # type: (Factory, Optional[Threads]) -> AsyncFactory
        pass


def in_threads(application, threads=None):
    # type: (Any, Optional[Threads]) -> Any
    """Make an async application, or factory, of one that blocks.

    All of them on one loop share its threads, where no others are given.
    """
    mark = lifespan_of(application)
    if (mark or flavour_of(application)) != 'blocking':
        expected, got = 'a blocking application', 'one declared async'
        raise ContractError('application.flavour.mismatch', expected, got)
    if mark:
        return _factory_of(application, threads)

    async def answered(exchange):
        own = threads or _shared()
        link, course = _Link(), InnerCourse(exchange.log)
        features = exchange.features | Threads.features
        inner = linked(exchange, link).replace(features=features)
        if exchange.websocket is not None:
            own.begin_talk(exchange.log)
        steps = own.cross(parts, application, inner, course)
        ending = _ending(steps, course)
        await ending.__anext__()
        exchange.on_end(ending)
        if exchange.websocket is not None:
            exchange.on_end(own.end_talk)

        response = await _next(steps)
        if response.status == 101:
            return _accepted(exchange, link, steps, response)
        if is_region(response):
            response.body = _Region(steps, response.body, course)
        elif not is_whole(response):
            body = response.body = _Body(steps)
            if response.trailers is not None:
                response.trailers = lambda: body.trailers
        return response

    return answered


def _factory_of(given, threads):
    @factory
    async def entered():
        own = threads or _shared()
        async with ThreadLifespan(Lifespan(given), own.loop) as lifespan:
            lifespan.hand_on()
            yield in_threads(lifespan.application, own)

    return entered


def _accepted(exchange, link, steps, response):
    async def talk(channel):
        link.channel = channel
        await _next(steps)

    chosen, headers = response.subprotocol, response.headers
    accept = exchange.websocket.accept
    return accept(talk, subprotocol=chosen, headers=headers)


async def _next(steps):
    try:
        kind, value = await steps.__anext__()
    except StopAsyncIteration:
        raise ClientGone('sending.gone: it was given up') from None
    if kind == 'failed':
        raise value
    return value


async def _ending(steps, course):
    """An end that tells the thread how it ended."""
    try:
        yield
        course.outcome = None
    except GeneratorExit:
        raise
    except BaseException as error:
        course.outcome = error
    finally:
        await steps.aclose()


class _Body:
    trailers = None

    def __init__(self, steps):
        self._steps = steps

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.trailers is None:
            value = await _next(self._steps)
            if isinstance(value, bytes):
                return value
            self.trailers = value
        raise StopAsyncIteration


class _Region(CrossedRegion, _Body):
    def __init__(self, steps, region, course):
        CrossedRegion.__init__(self, region, course)
        _Body.__init__(self, steps)


class _Link(ChannelLink):
    async def receive(self):
        try:
            return await self.channel.receive()
        except ClientGone:
            return self.closed()


def _shared():
    import asyncio

    loop = asyncio.get_event_loop()
    if loop not in _LOOPS:
        _LOOPS[loop] = Threads(loop)
    return _LOOPS[loop]


_LOOPS = WeakKeyDictionary()
