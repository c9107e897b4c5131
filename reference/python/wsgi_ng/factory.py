"""Applications that are there for a time."""

from __future__ import unicode_literals

from contextlib import contextmanager
from functools import wraps

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Optional


def factory(function):
    # type: (Any) -> Any
    """Make a factory of a generator that yields the application once."""
    flags = getattr(getattr(function, '__code__', None), 'co_flags', 0)
    if flags & _GENERATOR:
        return _marked(function, contextmanager(function), 'blocking')
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


def layered(given, *layers):
    # type: (Any, *Callable[[Any], Any]) -> Any
    """Put layers, the outermost first, around either of the two."""
    mark = lifespan_of(given)
    if mark is None:
        for layer in reversed(layers):
            given = layer(given)
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


def _marked(function, manager, mark):
    # type: (Any, Callable[[], Any], str) -> Any
    @wraps(manager)
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
