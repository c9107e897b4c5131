"""Async applications in a server that blocks."""

import os
import threading
from collections import deque
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial

from wsgi_ng.asynchronous import deliver
from wsgi_ng.crossed import Crossed, check_thread, crossed_offer
from wsgi_ng.errors import ClientGone
from wsgi_ng.lifespan import Lifespan
from wsgi_ng.request_body import check_loop

try:
    from queue import SimpleQueue
except ImportError:  # Python 3.6
    from queue import Queue as SimpleQueue  # type: ignore


class ProcessLoop:
    """The one loop of a process, with the lifespan on it."""

    def __init__(self, given, log=None, new_loop=None):
        self._lifespan = Lifespan(given, log)
        self._new_loop = new_loop or _asyncio_loop
        self._tasks = set()
        self._process = os.getpid()

    @property
    def application(self):
        return self._lifespan.application

    @property
    def thread(self):
        return self._thread.ident

    def deliver(self, exchange, course):
        """The steps of an async application, as a blocking `deliver`."""
        return self.cross(deliver, self.application, exchange, course)

    def cross(self, drive, application, exchange, course):
        """What `drive`, such as `deliver`, gives in a task."""
        check_thread(self.thread)
        crossing = _Crossing(self, drive)
        return crossing.deliver(application, exchange, course)

    def start(self, coroutine, done):
        """Make a task, on the loop, in a copy of the context."""
        task = self.task_of(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(done)
        return task

    def task_of(self, coroutine):
        return self._lifespan.run(self.loop.create_task, coroutine)

    def __enter__(self):
        self._process = os.getpid()
        self.loop = self._new_loop()
        self._stopped = self.loop.create_future()
        started = Future()
        self._thread = threading.Thread(target=self._run, args=(started,))
        self._thread.daemon = True
        self._thread.start()
        started.result()
        return self

    def __exit__(self, *error):
        if self._process == os.getpid():
            self.loop.call_soon_threadsafe(self._stopped.set_result, None)
            self._thread.join()

    def _run(self, started):
        try:
            self.loop.run_until_complete(self._live(started))
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        except BaseException as error:
            if started.done():
                raise
            started.set_exception(error)
        finally:
            self.loop.close()

    async def _live(self, started):
        async with self._lifespan:
            started.set_result(None)
            await self._stopped
            for task in list(self._tasks):
                task.cancel()
            while self._tasks:
                await _done(self._tasks.pop())


class _Crossing:
    """One exchange, in one task."""

    def __init__(self, process, steps):
        self._process = process
        self._steps = steps
        self._loop = process.loop
        self._inbox = SimpleQueue()
        self._task = None
        self._sender = None
        self._stopped = False

    def deliver(self, application, exchange, course):
        body = _Body(self._awaited(iter(exchange.body).__next__))
        websocket = crossed_offer(
            exchange.websocket, self._awaited, self._sending
        )
        on_end = course.on_end
        crossed = Crossed(exchange, body, websocket, on_end, _directly)
        self._soon(self._start, application, crossed, course)
        over = False
        try:
            while not over:
                kind, subject, future = self._inbox.get()
                if kind == 'call':
                    self._soon(future.came, _outcome(subject))
                elif kind == 'steps':
                    for step in subject:
                        yield step
                    self._soon(_settle, future, None, None)
                else:
                    over = True
                    if subject is not None:
                        raise subject
        finally:
            # The loop itself may collect what nobody has ended.
            waits = threading.get_ident() != self._process.thread
            if not over:
                self._stop(waits)
            if self._sender is not None:
                self._sender.shutdown(waits)

    def _awaited(self, function):
        calls = _Calls(self._loop, self._inbox, function)

        async def call():
            if self._stopped:
                raise _gone()
            return await calls.call()

        return call

    def _sending(self, function):
        self._sender = self._sender or ThreadPoolExecutor(1, 'sender')
        submit = self._sender.submit

        async def call(*arguments):
            future = self._loop.create_future()
            submit(self._send, future, partial(function, *arguments))
            return await future

        return call

    def _send(self, future, function):
        self._soon(_settle, future, *_outcome(function))

    def _soon(self, function, *arguments):
        self._loop.call_soon_threadsafe(function, *arguments)

    def _start(self, application, exchange, course):
        steps = self._steps(application, exchange, course)
        self._task = self._process.start(self._drive(steps), self._done)

    async def _drive(self, steps):
        try:
            async for step in steps:
                if step[0] == 'head' and step[3]:
                    await self._hand_over(step, await steps.__anext__())
                else:
                    await self._hand_over(step)
        finally:
            await steps.aclose()

    async def _hand_over(self, *steps):
        taken = self._loop.create_future()
        self._inbox.put(('steps', steps, taken))
        await taken

    def _done(self, task):
        if task.cancelled():
            error = None if self._stopped else CancelledError()
        else:
            error = task.exception()
        self._inbox.put(('over', error, None))

    def _stop(self, waits):
        self._soon(self._cancel)
        while waits:
            kind, subject, future = self._inbox.get()
            if kind == 'call':
                self._soon(future.came, (None, _gone()))
            elif kind == 'over' and subject is not None:
                raise subject
            elif kind == 'over':
                return

    def _cancel(self):
        self._stopped = True
        if self._task is not None:
            self._task.cancel()


class _Calls:
    """What the server's thread does for those who await it.

    What comes for one who has given up is for the next.
    """

    def __init__(self, loop, inbox, function):
        self._loop = loop
        self._inbox = inbox
        self._function = function
        self._waiting, self._unread = deque(), deque()
        self._ordered = 0

    async def call(self):
        waiter = self._loop.create_future()
        self._waiting.append(waiter)
        if len(self._waiting) > self._ordered + len(self._unread):
            self._ordered += 1
            self._inbox.put(('call', self._function, self))
        self._deal()
        try:
            value, error = await waiter
        except BaseException:
            self._give_up(waiter)
            raise
        if error is not None:
            raise error
        return value

    def came(self, outcome):
        self._ordered -= 1
        self._unread.append(outcome)
        self._deal()

    def _deal(self):
        while self._waiting and self._unread:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(self._unread.popleft())

    def _give_up(self, waiter):
        if waiter in self._waiting:
            self._waiting.remove(waiter)
        elif waiter.done() and not waiter.cancelled():
            self._unread.appendleft(waiter.result())
            self._deal()


class _Body:
    """The body of a request, pulled by the server's thread."""

    def __init__(self, pull):
        self._pull = pull

    def __iter__(self):
        return self

    def __next__(self):
        check_loop(self)

    def __aiter__(self):
        return self

    async def __anext__(self):
        chunk = await self._pull()
        if chunk is None:
            raise StopAsyncIteration
        return chunk


def _outcome(function):
    try:
        return function(), None
    except StopIteration:
        return None, None
    except Exception as error:
        return None, error


def _settle(future, value, error):
    if future.done():
        return
    if error is None:
        future.set_result(value)
    else:
        future.set_exception(error)


async def _done(task):
    try:
        await task
    except BaseException:
        pass


def _directly(function, *arguments):
    return function(*arguments)


def _gone():
    return ClientGone('sending.gone: the server has stopped')


def _asyncio_loop():
    import asyncio

    return asyncio.new_event_loop()
