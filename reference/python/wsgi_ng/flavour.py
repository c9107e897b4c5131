"""How an application wants to be called: `blocking` or `async`."""

from __future__ import unicode_literals

import functools

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, TypeVar

    Marked = TypeVar('Marked', bound=Callable[..., Any])


def flavour_of(application):
    # type: (Any) -> str
    """The declared flavour of an application."""
    mark = getattr(application, 'wsgi_flavour', None)
    if mark is None:
        return 'async' if _is_async(application) else 'blocking'
    if mark in ('blocking', 'async'):
        return mark
    raise ContractError(
        'application.flavour.declared',
        "'blocking' or 'async' as wsgi_flavour",
        repr(mark),
    )


def blocking(application):
    # type: (Marked) -> Marked
    """Mark an application as one that blocks."""
    setattr(application, 'wsgi_flavour', 'blocking')
    return application


def awaited(application):
    # type: (Marked) -> Marked
    """Mark an application as one whose result is awaited."""
    setattr(application, 'wsgi_flavour', 'async')
    return application


def check_result(flavour, result):
    # type: (str, Any) -> None
    """Fail when a result is not of the kind that the flavour promises."""
    awaitable = hasattr(result, '__await__')
    if awaitable == (flavour == 'async'):
        return
    close = getattr(result, 'close', None)
    if awaitable and close is not None:
        close()
    mark = '@awaited' if awaitable else '@blocking'
    expected = (
        'no awaitable of a %s application (mark it %s)'
        if awaitable
        else 'an awaitable of an %s application (mark it %s)'
    )
    raise ContractError(
        'application.flavour.mismatch',
        expected % (flavour, mark),
        describe(result),
    )


def _is_async(application):
    # type: (Any) -> bool
    while isinstance(application, functools.partial):
        application = application.func
    function = getattr(application, '__func__', application)
    code = getattr(function, '__code__', None)
    if code is None:
        call = getattr(type(application), '__call__', None)
        code = getattr(getattr(call, '__func__', call), '__code__', None)
    return bool(getattr(code, 'co_flags', 0) & _COROUTINE)


_COROUTINE = 0x80  # inspect.CO_COROUTINE, which Python 2.7 does not know
