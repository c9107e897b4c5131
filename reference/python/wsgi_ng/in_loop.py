"""Async applications below blocking ones."""

import atexit
import os
import threading

from wsgi_ng.asynchronous_parts import parts
from wsgi_ng.channel_link import ChannelLink, linked
from wsgi_ng.crossed_region import CrossedRegion, is_region
from wsgi_ng.errors import ContractError
from wsgi_ng.factory import factory, lifespan_of
from wsgi_ng.flavour import blocking, flavour_of
from wsgi_ng.inner_course import InnerCourse, is_whole
from wsgi_ng.lifespan import Lifespan
from wsgi_ng.loop_lifespan import LoopLifespan
from wsgi_ng.on_loop import ProcessLoop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, overload
    from wsgi_ng.protocols import (
        Application,
        AsyncApplication,
        AsyncFactory,
        Factory,
    )

    @overload
    def in_loop(application):
        # type: (AsyncApplication) -> Application
        pass

    @overload
    def in_loop(application):
        # type: (AsyncFactory) -> Factory
        pass


def in_loop(application):
    # type: (Any) -> Any
    """Make a blocking application, or factory, of an async one.

    All of them in a process share a loop, which begins when needed.
    """
    mark = lifespan_of(application)
    if (mark or flavour_of(application)) != 'async':
        expected, got = 'an async application', 'one declared blocking'
        raise ContractError('application.flavour.mismatch', expected, got)
    if mark:
        return _factory_of(application)

    def answered(exchange):
        link, course = ChannelLink(), InnerCourse(exchange.log)
        inner = linked(exchange, link)
        call = _Call(_loop().cross(parts, application, inner, course))
        ending = _ending(call, course)
        next(ending)
        exchange.on_end(ending)

        response = call.next()
        if response.status == 101:
            return _accepted(exchange, link, call, response)
        call.over = is_whole(response)
        if is_region(response):
            response.body = _Region(call, response.body, course)
        elif not call.over:
            body = response.body = _Body(call)
            if response.trailers is not None:
                response.trailers = lambda: body.trailers
        return response

    return blocking(answered)


def _factory_of(given):
    @factory
    def entered():
        with LoopLifespan(Lifespan(given), _loop()) as lifespan:
            lifespan.hand_on()
            yield in_loop(lifespan.application)

    return entered


class _Call:
    over = False

    def __init__(self, steps):
        self.steps = steps

    def next(self):
        kind, value = next(self.steps)
        self.over = kind in ('end', 'failed')
        if kind == 'failed':
            raise value
        return value

    def end(self):
        if self.over:
            next(self.steps, None)
        self.steps.close()


def _accepted(exchange, link, call, response):
    def talk(channel):
        link.channel = channel
        call.next()

    chosen, headers = response.subprotocol, response.headers
    accept = exchange.websocket.accept
    return accept(talk, subprotocol=chosen, headers=headers)


def _ending(call, course):
    """An end that tells the task how it ended."""
    try:
        yield
        course.outcome = None
    except GeneratorExit:
        call.over = False  # nobody has ended it, so nothing is waited for
        raise
    except BaseException as error:
        course.outcome = error
    finally:
        call.end()


class _Body:
    trailers = None

    def __init__(self, call):
        self._call = call

    def __iter__(self):
        return self

    def __next__(self):
        if self.trailers is None:
            value = self._call.next()
            if isinstance(value, bytes):
                return value
            self.trailers = value
        raise StopIteration


class _Region(CrossedRegion, _Body):
    def __init__(self, call, region, course):
        CrossedRegion.__init__(self, region, course)
        _Body.__init__(self, call)


class _SharedLoop(ProcessLoop):
    """Its tasks have the context of those who call."""

    def task_of(self, coroutine):
        return self.loop.create_task(coroutine)


async def _none(exchange):
    return 404, [], b''


def _loop():
    process = os.getpid()
    with _lock:
        if process not in _loops:
            shared = _SharedLoop(_none)
            shared.__enter__()
            _loops.clear()
            _loops[process] = shared
            atexit.register(shared.__exit__, None, None, None)
        return _loops[process]


_lock = threading.Lock()
_loops = {}
