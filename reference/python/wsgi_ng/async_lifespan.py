"""Lifespans on a loop."""

import sys
from functools import wraps

from wsgi_ng.errors import ContractError
from wsgi_ng.factory import factory, gave, layered


async def enter(lifespan):
    manager = lifespan.begin('async')
    if manager is None:
        lifespan.ready(lifespan._given)
        return lifespan
    application = await manager.__aenter__()
    try:
        lifespan.ready(application)
    except ContractError:
        await manager.__aexit__(*sys.exc_info())
        raise
    return lifespan


async def leave(lifespan, kind, error, traceback):
    manager = lifespan.end()
    if manager is None:
        return
    try:
        await manager.__aexit__(kind, error, traceback)
    except Exception as failure:
        lifespan.report(failure, error)


def layered_factory(given, layers):
    @factory
    async def outer():
        async with given() as application:
            yield layered(application, *layers)

    return outer


def context_manager(function):
    """As `contextlib.asynccontextmanager`, which Python 3.6 has not."""

    @wraps(function)
    def made():
        return _Generated(function)

    return made


class _Generated:
    """A context manager that is an async generator."""

    def __init__(self, function):
        self._function = function
        self._generator = function()

    async def __aenter__(self):
        async for value in self._generator:
            return value
        raise gave(self._function, 'none')

    async def __aexit__(self, kind, error, traceback):
        if error is None:
            async for _ in self._generator:
                await self._generator.aclose()
                raise gave(self._function, 'another one')
            return
        try:
            await self._generator.athrow(kind, error, traceback)
        except StopAsyncIteration:
            return
        await self._generator.aclose()
        raise gave(self._function, 'another one')
