"""Blocking applications in a server that runs on a loop."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from queue import SimpleQueue
from threading import Lock, get_ident

from wsgi_ng.asynchronous import deliver as deliver_async
from wsgi_ng.crossed import Crossed, check_thread, crossed_offer
from wsgi_ng.deliver import deliver
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.refused_request import RefusedRequest

EXCHANGES = 40
CONVERSATIONS = 200


class Threads:
    """The threads of a server, which closes them at its end."""

    features = frozenset(['threads'])

    def __init__(
        self, loop, exchanges=EXCHANGES, conversations=CONVERSATIONS
    ):
        self.loop = loop
        self._exchanges = ThreadPoolExecutor(exchanges, 'exchange')
        self._conversations = ThreadPoolExecutor(conversations, 'talk')
        self._bound = conversations
        self._crossings = set()
        self._talking = 0
        self._warned = False

    def deliver(self, application, exchange, course):
        """The steps of a blocking application, as an async `deliver`."""
        if 'threads' not in exchange.features:
            expected = 'the feature `threads`'
            got = 'an exchange without it'
            clause = 'application.thread.announced'
            raise ContractError(clause, expected, got)
        if exchange.websocket is not None:
            return self._converse(application, exchange, course)
        return self.cross(deliver, application, exchange, course)

    def cross(self, drive, application, exchange, course):
        """What `drive`, such as `deliver`, gives on a thread."""
        crossing = _Crossing(self.loop, drive, self._crossings)
        pool = self._exchanges
        if exchange.websocket is not None:
            pool = self._conversations
        return crossing.deliver(pool, application, exchange, course)

    def begin_talk(self, log):
        """Refuse a handshake where no thread is free."""
        if self._talking >= self._bound:
            self._warn(log)
            clause = 'crossing.conversations.full'
            raise RefusedRequest(503, 'no thread is free', clause=clause)
        self._talking += 1

    def end_talk(self):
        self._talking -= 1
        self._warned = False

    async def _converse(self, application, exchange, course):
        try:
            self.begin_talk(exchange.log)
        except RefusedRequest as error:
            async for step in deliver_async(
                _raising(error), exchange, course
            ):
                yield step
            return
        steps = self.cross(deliver, application, exchange, course)
        try:
            async for step in steps:
                yield step
        finally:
            self.end_talk()
            await steps.aclose()

    def _warn(self, log):
        full = 'All %d conversations have a thread: others are refused'
        if not self._warned:
            log.warning(full, self._bound)
        self._warned = True

    def close(self):
        """Begin no exchange, lose those that go on, and do not wait."""
        for crossing in list(self._crossings):
            crossing.lose()
        self._exchanges.shutdown(wait=False)
        self._conversations.shutdown(wait=False)

    async def left(self):
        """Once nothing runs on a thread."""
        while self._crossings:
            await next(iter(self._crossings)).left()


def _raising(error):
    async def refusing(exchange):
        raise error

    return refusing


class _Crossing:
    """One exchange, on one thread."""

    def __init__(self, loop, drive, crossings):
        self._loop = loop
        self._drive = drive
        self._crossings = crossings
        self._orders = SimpleQueue()
        self._future = loop.create_future()
        self._left = loop.create_future()
        self._thread = get_ident()
        self._awaited = set()
        self._lock = Lock()
        self._replies = set()
        self._stopped = self._over = False

    async def deliver(self, executor, application, exchange, course):
        pull = self._blocking(_pulling(exchange.body))
        websocket = crossed_offer(
            exchange.websocket, self._blocking, self._blocking
        )
        body, on_end = _Body(pull), course.on_end
        crossed = Crossed(exchange, body, websocket, on_end, self._call)
        steps = self._drive(application, crossed, course)
        job = executor.submit(copy_context().run, self._work, steps)
        self._job, self._course = job, course
        self._crossings.add(self)
        try:
            while not self._over:
                for step in await self._order(_advance):
                    yield step
        finally:
            if not self._over:
                await self._stop()

    def lose(self):
        """Let it end, whoever takes its steps."""
        self._fail()
        if not self._withdrawn():
            self._course.lose()
            self._orders.put((self._future, _close))

    async def left(self):
        await self._left

    def _blocking(self, function):
        async def awaited(*arguments):
            return await function(*arguments)

        def call(*arguments):
            replies = SimpleQueue()
            check_thread(self._thread)
            with self._lock:
                if self._stopped:
                    raise _gone()
                self._replies.add(replies)
                self._soon(self._begin, awaited, arguments, replies)
            value, error = replies.get()
            self._replies.discard(replies)
            if error is not None:
                raise error
            return value

        return call

    def _call(self, function, *arguments):
        async def called():
            return function(*arguments)

        return self._blocking(called)()

    def _soon(self, function, *arguments):
        try:
            self._loop.call_soon_threadsafe(function, *arguments)
        except RuntimeError as error:  # the loop is closed
            raise _gone() from error

    def _begin(self, awaited, arguments, replies):
        if self._stopped:
            return
        task = self._loop.create_task(awaited(*arguments))
        self._awaited.add(task)
        task.add_done_callback(self._awaited.discard)
        task.add_done_callback(lambda task: replies.put(_outcome(task)))

    async def _order(self, act):
        self._future = self._loop.create_future()
        self._orders.put((self._future, act))
        return await self._future

    async def _stop(self):
        self._fail()
        if not self._withdrawn():
            await self._order(_close)

    def _fail(self):
        """Whoever waits here, whatever becomes of what he waits for."""
        with self._lock:
            self._stopped = True
            waiting = list(self._replies)
        for replies in waiting:
            replies.put((None, _gone()))
        for task in self._awaited:
            task.cancel()

    def _withdrawn(self):
        """Whether no thread has begun with it."""
        withdrawn = self._job.cancel()
        if withdrawn and not self._over:
            self._course.end(_gone())
            self._settle(self._future, (), None)
        return withdrawn

    def _work(self, steps):
        ready = True
        while ready:
            future, act = self._orders.get()
            error = None
            try:
                ready = act(steps)
            except BaseException as raised:
                ready, error = (), raised
            self._soon(self._settle, future, ready, error)

    def _settle(self, future, ready, error):
        if not ready:
            self._end()
            future = self._future
        if future.done():
            return
        if error is None:
            future.set_result(ready)
        else:
            future.set_exception(error)

    def _end(self):
        self._over = True
        self._crossings.discard(self)
        if not self._left.done():
            self._left.set_result(None)


class _Body:
    """The body of a request, pulled on the thread."""

    def __init__(self, pull):
        self._pull = pull

    def __iter__(self):
        return self

    def __next__(self):
        chunk = self._pull()
        if chunk is None:
            raise StopIteration
        return chunk


def _pulling(body):
    async def pull():
        async for chunk in body:
            return chunk
        return None

    return pull


def _outcome(task):
    if task.cancelled():
        return None, _gone()
    error = task.exception()
    return (None, error) if error else (task.result(), None)


def _advance(steps):
    first = next(steps, None)
    if first is None:
        return ()
    if first[0] == 'head' and first[3]:
        return first, next(steps)
    return (first,)


def _close(steps):
    steps.close()
    return ()


def _gone():
    return ClientGone('sending.gone: the server has stopped')
