"""The lint of what is awaited."""

from wsgi_ng.asynchronous import respond
from wsgi_ng.asynchronous_channel import not_awaited
from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.check_close import check_close
from wsgi_ng.conversation import check_talk
from wsgi_ng.errors import ClientGone
from wsgi_ng.flavour import awaited
from wsgi_ng.lint.calls import Calls
from wsgi_ng.lint.exchange import LintedExchange
from wsgi_ng.lint.response import leave
from wsgi_ng.lint.response_body import Pulled
from wsgi_ng.lint.websocket import Conversing
from wsgi_ng.message import bytes_message, text_message


def lint(application):
    """Wrap an async application."""
    calls = Calls(application)

    async def linted(*given, **named):
        with calls.of(given, named, 'async') as (exchange, watch):
            linted = LintedExchange(exchange, watch)
            response = await respond(application, linted)
            calls.check_own(response)
            return leave(exchange, watch, response, LintedAsyncBody)

    setattr(linted, '__wrapped__', application)
    return awaited(linted)


class LintedAsyncBody(Pulled):
    """A body that is pulled by an async server."""

    chunks_of = AsyncChunks

    def __aiter__(self):
        return self

    async def __anext__(self):
        with self._pulls.watch:
            self._pulls.pull()
            async for octets in self._chunks:
                return self._pulls.chunk(octets)
            self._pulls.end()
        raise StopAsyncIteration

    async def aclose(self):
        with self._pulls.watch:
            self._pulls.close()
            await self._chunks.aclose()


class LintedReading:
    """The body of a request, read with `async for`."""

    def __init__(self, body, source):
        self._body = body
        self._iterator = source.__aiter__()

    def __aiter__(self):
        return self

    async def __anext__(self):
        self._body.begin()
        try:
            chunk = await self._iterator.__anext__()
        except StopAsyncIteration:
            self._body.end()
            raise
        except Exception as error:
            self._body.fail(error)
            raise
        return self._body.chunk(chunk)


class LintedAsyncEnd:
    """A generator that waits, as an end."""

    def __init__(self, end, watch):
        self._end = self.__wrapped__ = end
        self._watch = watch

    async def __anext__(self):
        self._watch.begin(self)
        self._watch.resume(None)
        await self._end.__anext__()
        self._watch.goes_on(self)

    async def athrow(self, error):
        self._watch.begin(self)
        self._watch.resume(error)
        if getattr(self._end, 'ag_frame', self._end) is None:
            raise error  # as a generator does that has ended
        await self._end.athrow(error)
        self._watch.goes_on(self)

    async def aclose(self):
        self._watch.stop(self)
        await self._end.aclose()


def linted_talk(talk, watch):
    async def talking(channel):
        with watch:
            watch.talk()
            with LintedAsyncChannel(channel, watch).left() as linted:
                running = talk(linted)
                check_talk('async', running)
                await running

    return talking


class _LintedMessages:
    """No generator, which a cancellation would end."""

    def __init__(self, channel, messages):
        self._channel = channel
        self._messages = messages

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self._channel.next_of(self._messages)


class LintedAsyncChannel(Conversing):
    """The channel of a talk that is awaited."""

    _iterable = '__aiter__'

    def __aiter__(self):
        return _LintedMessages(self, self._channel.__aiter__())

    async def next_of(self, messages):
        over = self._is_over()
        with self._iterating() as clause:
            async for message in messages:
                return self._taken(clause, message, over)
        self._ended()
        raise StopAsyncIteration

    def __iter__(self):
        raise not_awaited()

    async def receive(self):
        clause = 'websocket.message.over'
        with self._tried(clause) as over:
            try:
                message = await self._channel.receive()
            except ClientGone:
                self._ended()
                raise
        return self._taken(clause, message, over)

    async def send_text(self, message):
        text = text_message(message)
        with self._sending():
            await self._channel.send_text(text)

    async def send_bytes(self, message):
        octets = bytes_message(message)
        with self._sending():
            await self._channel.send_bytes(octets)

    async def close(self, code=1000, reason=''):
        check_close(code, reason)
        over = self._is_over()
        try:
            await self._channel.close(code, reason)
        except Exception:
            self._not_closed(over)
            raise
        self._note_close(over)
