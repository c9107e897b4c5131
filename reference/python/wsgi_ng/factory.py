"""Applications that are there for a time."""

from __future__ import unicode_literals

from contextlib import contextmanager
from functools import wraps

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.flavour import drop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import (
        Any,
        AsyncIterator,
        Callable,
        Iterator,
        Optional,
        overload,
    )
    from wsgi_ng.protocols import (
        Application,
        AsyncApplication,
        AsyncFactory,
        Factory,
    )

    @overload
    def factory(function):
        # type: (Callable[[], Iterator[Application]]) -> Factory
        pass

    @overload
    def factory(function):
        # type: (Callable[[], AsyncIterator[AsyncApplication]]) -> AsyncFactory
        pass


def factory(function):
    # type: (Any) -> Any
    """Make a factory of a generator that yields the application once."""
    flags = getattr(getattr(function, '__code__', None), 'co_flags', 0)
    if flags & _GENERATOR:
        return _marked(function, lambda: _Lasting(function), 'blocking')
    if flags & _ASYNC_GENERATOR:
        from wsgi_ng.async_lifespan import context_manager

        return _marked(function, context_manager(function), 'async')
    raise ContractError(
        'lifespan.declared', 'a generator function', describe(function)
    )


def lifespan_of(given):
    # type: (Any) -> Optional[str]
    """The flavour of a factory, and nothing of an application."""
    mark = getattr(given, 'wsgi_lifespan', None)
    if mark in (None, 'blocking', 'async'):
        return mark
    raise ContractError(
        'lifespan.declared',
        "'blocking' or 'async' as wsgi_lifespan",
        repr(mark),
    )


def unentered(application):
    # type: (Any) -> Any
    """Give an application back, and fail for a factory."""
    if lifespan_of(application) is None:
        return application
    raise ContractError(
        'lifespan.layers.around',
        '`layered` around a factory',
        'a middleware',
    )


if TYPE_CHECKING:

    @overload
    def layered(given, *layers):
        # type: (Application, *Callable[[Any], Any]) -> Application
        pass

    @overload
    def layered(given, *layers):
        # type: (AsyncApplication, *Callable[[Any], Any]) -> AsyncApplication
        pass

    @overload
    def layered(given, *layers):
        # type: (Factory, *Callable[[Any], Any]) -> Factory
        pass

    @overload
    def layered(given, *layers):
        # type: (AsyncFactory, *Callable[[Any], Any]) -> AsyncFactory
        pass


def layered(given, *layers):
    # type: (Any, *Callable[[Any], Any]) -> Any
    """Put layers, the outermost first, around either of the two."""
    mark = lifespan_of(given)
    if mark is None:
        for layer in reversed(layers):
            given = _around(layer, given)
        return given
    if mark == 'async':
        from wsgi_ng.async_lifespan import layered_factory

        return layered_factory(given, layers)

    @factory
    def outer():
        # type: () -> Any
        with given() as application:
            yield layered(application, *layers)

    return outer


def gave(function, got):
    # type: (Any, str) -> ContractError
    """A factory has given none, or more than one."""
    expected = 'one application from the factory'
    error = ContractError('lifespan.start', expected, got)
    error.blame(function)
    return error


class _Lasting(object):
    """A context manager that is a generator."""

    def __init__(self, function):
        # type: (Callable[[], Iterator[Any]]) -> None
        self._function = function
        self._running = function()  # type: Any

    def __enter__(self):
        # type: () -> Any
        for application in self._running:
            return application
        raise gave(self._function, 'none')

    def __exit__(self, kind, error, traceback):
        # type: (Any, Any, Any) -> Any
        if kind is not None:
            manager = contextmanager(lambda: self._running)()
            return manager.__exit__(kind, error, traceback)
        for _ in self._running:
            self._running.close()
            raise gave(self._function, 'another one')
        return None


def _around(layer, application):
    # type: (Callable[[Any], Any], Any) -> Any
    got = describe(layer)
    if callable(layer):
        made = layer(application)
        if callable(made):
            return made
        got = 'one that gives ' + describe(made)
        drop(made)
    expected = 'middleware, which gives an application'
    error = ContractError('lifespan.layers', expected, got)
    error.blame(layer)
    raise error


def _marked(function, manager, mark):
    # type: (Any, Callable[[], Any], str) -> Any
    @wraps(function)
    def made(*given):
        # type: (*Any) -> Any
        if given:
            raise ContractError(
                'lifespan.declared',
                'an application',
                'a factory, which has to be entered',
            )
        return manager()

    setattr(made, 'wsgi_lifespan', mark)
    setattr(made, '__wrapped__', function)  # for errors, in Python 2.7 too
    return made


_GENERATOR = 0x20  # inspect.CO_GENERATOR
_ASYNC_GENERATOR = 0x200  # inspect.CO_ASYNC_GENERATOR, since Python 3.6
