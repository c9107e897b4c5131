"""The lint of what is awaited."""

from wsgi_ng.asynchronous import respond
from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.flavour import awaited
from wsgi_ng.lint import enter, leave
from wsgi_ng.lint.exchange import LintedExchange
from wsgi_ng.lint.response_body import LintedBody


def lint(application):
    """Wrap an async application."""

    async def linted(*given, **named):
        exchange, watch = enter(application, given, named, 'async')
        response = await respond(application, LintedExchange(exchange, watch))
        return leave(exchange, watch, response, LintedAsyncBody)

    return awaited(linted)


class LintedAsyncBody:
    """A body that is pulled by an async server."""

    __getattr__ = LintedBody.__getattr__

    def __init__(self, pulls):
        self._pulls = pulls
        self._chunks = AsyncChunks(pulls.body)

    def __aiter__(self):
        return self

    async def __anext__(self):
        self._pulls.pull()
        async for octets in self._chunks:
            return self._pulls.chunk(octets)
        self._pulls.end()
        raise StopAsyncIteration

    async def aclose(self):
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
        self._body.pull()
        try:
            chunk = await self._iterator.__anext__()
        except StopAsyncIteration:
            self._body.end()
            raise
        except Exception:
            self._body.fail()
            raise
        return self._body.chunk(chunk)
