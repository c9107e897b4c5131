"""An application of this interface as one of ASGI 3."""

import asyncio
import logging
from contextvars import copy_context
from functools import partial
from typing import Any

from wsgi_ng.asgi.guest_exchange import guest_exchange
from wsgi_ng.asgi.in_context import in_context
from wsgi_ng.asgi.in_time import current_task, in_time
from wsgi_ng.asgi.incoming import Incoming, Patience
from wsgi_ng.asgi.link import Link
from wsgi_ng.asynchronous import deliver
from wsgi_ng.check_arguments import check_arguments
from wsgi_ng.course import Course
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.exchange import Exchange
from wsgi_ng.factory import lifespan_of
from wsgi_ng.flavour import flavour_of
from wsgi_ng.lifespan import Lifespan
from wsgi_ng.limits import Limits
from wsgi_ng.measure import announced_length
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.thread_lifespan import ThreadLifespan
from wsgi_ng.threads import Threads
from wsgi_ng.upgrade_fields import upgrade_fields
from wsgi_ng.websocket_offer import WebSocketOffer

PATIENCE = 5


def to_asgi(application, write_time=Limits.write_time, **bounds):
    # type: (Any, float, **int) -> Any
    """Let a host of ASGI contain an application, or a factory.

    The time is a limit, and the bounds are those of `Threads`, for one
    that blocks.
    """
    limits = Limits(write_time=write_time)
    guest = _Guest(application, limits.write_time, bounds)

    async def application_of_asgi(scope, receive, send):
        if scope['type'] == 'lifespan':
            await guest.live(receive, send)
        elif scope['type'] == 'http':
            await guest.answer(scope, receive, send)
        elif scope['type'] == 'websocket':
            await guest.converse(scope, receive, send)
        else:
            expected = "'http', 'websocket' or 'lifespan' as type"
            got = repr(scope['type'])
            raise ContractError('relation.asgi.guest', expected, got)

    return application_of_asgi


class _Guest:
    def __init__(self, given, write_time, bounds):
        self._given = given
        self._write_time = write_time
        self._bounds = bounds
        self._mark = lifespan_of(given)
        if not self._mark:
            check_arguments(given, 'exchange')
        self._flavour = self._mark or flavour_of(given)
        self._lifespan = None
        self._threads = None
        self._patience = Patience()

    async def live(self, receive, send):
        await receive()
        lifespan = Lifespan(self._given)
        entered = lifespan  # type: Any
        if self._mark == 'blocking':
            loop = asyncio.get_event_loop()
            entered = ThreadLifespan(lifespan, loop)
        try:
            await entered.__aenter__()
        except Exception as error:
            failed = {'type': 'lifespan.startup.failed'}
            await send(dict(failed, message=str(error)))
            return
        self._lifespan = lifespan
        await send({'type': 'lifespan.startup.complete'})
        await receive()
        if self._threads is not None:
            self._threads.close()
            await _within(PATIENCE, self._threads.left())
        await entered.__aexit__(None, None, None)
        await send({'type': 'lifespan.shutdown.complete'})

    async def answer(self, scope, receive, send):
        course = Course()
        incoming = Incoming(receive, course, scope['headers'])
        self._patience.add(incoming)
        threads = self._flavour == 'blocking'
        features = Threads.features if threads else ()
        try:
            exchange = guest_exchange(
                scope, course, body=incoming, features=features
            )
        except RefusedRequest as error:
            exchange = Exchange(course, method=scope['method'])
            steps = deliver(_raising(error), exchange, course)
        else:
            steps = self._deliver(exchange, course)
        try:
            send = partial(in_time, self._write_time, send)
            version = scope['http_version']
            sending = _send_all(steps, incoming, send, course, version)
            await self._run(sending)
        finally:
            self._patience.discard(incoming)
            incoming.stop()

    async def converse(self, scope, receive, send):
        await receive()
        course = Course()
        offer = WebSocketOffer(
            Link(receive, send, course, self._write_time),
            scope.get('subprotocols', ()),
            _origin_of(scope['headers']),
        )
        features = {'websocket'}
        if self._flavour == 'blocking':
            features |= Threads.features
        try:
            exchange = guest_exchange(
                scope, course, websocket=offer, features=features
            )
        except RefusedRequest as error:
            exchange = Exchange(course)
            steps = deliver(_raising(error), exchange, course)
        else:
            steps = self._deliver(exchange, course)
        denies = _DENIAL in (scope.get('extensions') or {})
        version = scope['http_version']
        await self._run(_converse(steps, send, course, denies, version))

    def _deliver(self, exchange, course):
        application = self._given
        if self._lifespan is not None:
            application = self._lifespan.application
        elif self._mark:
            application = _raising(_no_lifespan())
            return deliver(application, exchange, course)
        if self._flavour == 'async':
            return deliver(application, exchange, course)
        if self._threads is None:
            loop = asyncio.get_event_loop()
            self._threads = Threads(loop, **self._bounds)
        return self._threads.deliver(application, exchange, course)

    async def _run(self, coroutine):
        if not self._mark or self._lifespan is None:
            await coroutine
        elif current_task() is None:
            await in_context(self._lifespan.run(copy_context), coroutine)
        else:
            loop = asyncio.get_event_loop()
            await self._lifespan.run(loop.create_task, coroutine)


async def _within(seconds, awaited):
    """Wait, and leave behind what takes longer."""
    try:
        await asyncio.wait_for(awaited, seconds)
    except asyncio.TimeoutError:
        line = 'What is not over %d s after the end is left behind'
        logging.getLogger('wsgi_ng').warning(line, seconds)


async def _send_all(steps, incoming, send, course, version):
    owed = None
    try:
        async for step in steps:
            if step[0] == 'abort' and isinstance(step[1], ClientGone):
                return
            if step[0] == 'abort':
                raise step[1]
            if step[0] == 'head':
                owed = announced_length(step[2])
                if not step[3]:
                    incoming.watch()
            try:
                await send(_message_of('http.response', step, version))
            except OSError:
                if not incoming.answered:
                    course.lose()
                    return
            if step[0] == 'chunk' and owed is not None:
                owed -= len(step[1])
                incoming.answered = owed == 0
    finally:
        await steps.aclose()


async def _converse(steps, send, course, denies, version):
    try:
        accepted = False
        async for step in steps:
            if accepted:
                continue
            accepted = step[0] == 'accept'
            message = _handshake_message(step, denies, version)
            try:
                if message is not None:
                    await send(message)
            except OSError:
                course.lose()
                return
    finally:
        await steps.aclose()


def _handshake_message(step, denies, version):
    if step[0] == 'accept':
        accept = {'type': 'websocket.accept', 'subprotocol': step[2]}
        return dict(accept, headers=_pairs_of(step[1]))
    if step[0] == 'abort':
        return None
    if denies:
        return _message_of(_DENIAL, step, version)
    closes = {'type': 'websocket.close', 'code': 1000}
    return closes if step[0] == 'head' else None


def _origin_of(headers):
    origins = [value for name, value in headers if name.lower() == b'origin']
    return b', '.join(origins).decode('latin-1') if origins else None


def _message_of(prefix, step, version):
    if step[0] == 'head':
        fields = _pairs_of(step[2])
        fields += _pairs_of(upgrade_fields(version, step[1]))
        start = {'type': prefix + '.start', 'status': step[1]}
        return dict(start, headers=fields)
    more = step[0] == 'chunk'
    octets = step[1] if more else b''
    return {'type': prefix + '.body', 'body': octets, 'more_body': more}


def _pairs_of(fields):
    return [
        (name.encode('latin-1'), value.encode('latin-1'))
        for name, value in fields
    ]


def _raising(error):
    async def refuse(exchange):
        raise error

    return refuse


def _no_lifespan():
    expected = 'a host that begins the lifespan of a factory'
    return ContractError('relation.asgi.lifespan', expected, 'none')


_DENIAL = 'websocket.http.response'
