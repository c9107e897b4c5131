"""How an application wants to be called: `blocking` or `async`."""

from __future__ import unicode_literals

import functools
from types import FunctionType

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, TypeVar

    Marked = TypeVar('Marked', bound=Callable[..., Any])


def flavour_of(application):
    # type: (Any) -> str
    """The declared flavour of an application."""
    if type(application) is FunctionType and not application.__dict__:
        flags = application.__code__.co_flags
        return 'async' if flags & COROUTINE else 'blocking'
    mark = getattr(application, 'wsgi_flavour', None)
    if mark is None:
        flags = flags_of(application)
        if not flags and not callable(application):
            raise _not_callable(application)
        return 'async' if flags & COROUTINE else 'blocking'
    if mark == 'async':
        return mark
    if mark == 'blocking':
        if flags_of(application) & COROUTINE:
            raise ContractError(
                'application.flavour.copied',
                'no mark of blocking on an `async def`',
                'one (copied by `functools.wraps`?)',
            )
        return mark
    raise ContractError(
        'application.flavour.declared',
        "'blocking' or 'async' as wsgi_flavour",
        repr(mark),
    )


def other_flavour(expected, application, result=None):
    # type: (str, Any, Any) -> ContractError
    """An application is called as if it were of this flavour."""
    drop(result)
    if expected == 'blocking':
        kind = 'a blocking application'
        got = 'one that is async'
        cure = 'use `wsgi_ng.asynchronous`, or put `in_loop` around it'
    else:
        kind = 'an async application'
        marked = getattr(application, 'wsgi_flavour', None) is not None
        got = 'one marked blocking' if marked else 'one written `def`'
        cure = 'mark it @awaited, or put `in_threads` around it'
    clause = 'application.flavour.mismatch'
    return ContractError(clause, kind, '%s (%s)' % (got, cure))


def blocking(application):
    # type: (Marked) -> Marked
    """Mark an application as one that blocks."""
    _check_markable(application)
    setattr(application, 'wsgi_flavour', 'blocking')
    return application


def awaited(application):
    # type: (Marked) -> Marked
    """Mark an application as one whose result is awaited."""
    _check_markable(application)
    setattr(application, 'wsgi_flavour', 'async')
    return application


def _check_markable(application):
    # type: (Any) -> None
    if getattr(application, 'wsgi_middleware', False):
        clause = 'middleware.flavour.above'
        expected = 'a mark below `@middleware`'
        raise ContractError(clause, expected, 'one above it')


def check_result(flavour, result):
    # type: (str, Any) -> None
    """Fail when a result is not of the kind that the flavour promises."""
    awaitable = type(result) is not tuple and hasattr(result, '__await__')
    if awaitable == (flavour == 'async'):
        return
    if awaitable:
        drop(result)
        expected = 'no awaitable of a blocking application'
        cure = 'mark it @awaited; `in_loop` puts it below blocking ones'
    else:
        expected = 'an awaitable of an async application'
        cure = 'give a `Response`, or mark it @blocking'
    raise ContractError(
        'application.flavour.mismatch',
        '%s (%s)' % (expected, cure),
        describe(result),
    )


def drop(result):
    # type: (Any) -> None
    """Close what nobody will await."""
    close = getattr(result, 'close', None)
    if close is not None and hasattr(result, '__await__'):
        close()


def flags_of(function):
    # type: (Any) -> int
    """How a callable was written: the flags of its code, or 0."""
    while isinstance(function, functools.partial):
        function = function.func
    function = getattr(function, '__func__', function)
    code = getattr(function, '__code__', None)
    if code is None:
        call = getattr(type(function), '__call__', None)
        code = getattr(getattr(call, '__func__', call), '__code__', None)
    return getattr(code, 'co_flags', 0)


def _not_callable(application):
    # type: (Any) -> ContractError
    generator = hasattr(application, 'throw')
    hint = ' (is `@middleware` missing?)' if generator else ''
    return ContractError(
        'application.callable',
        'a callable of one exchange',
        describe(application) + hint,
    )


COROUTINE = 0x80  # inspect.CO_COROUTINE, which Python 2.7 does not know
