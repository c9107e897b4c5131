"""What runs when an exchange is over: callbacks and generators."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.stop import check_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


def check_end(end):
    # type: (Any) -> Any
    """Give an end back, or fail for what is none."""
    if not hasattr(end, 'throw') and not hasattr(end, 'athrow'):
        check_callback(end, 'middleware.end.kinds')
    return end


def check_callback(callback, clause):
    # type: (Any, str) -> None
    """Fail for what is no callable without arguments."""
    expected = 'a callback without arguments'
    if not callable(callback):
        raise ContractError(clause, expected, describe(callback))
    needed = _arguments_of(callback)
    if needed > 0:
        raise ContractError(clause, expected, 'one of %d' % needed)


def check_done(given, clause):
    # type: (Any, str) -> None
    """Fail for what a callback gave, if it is to be awaited."""
    if not hasattr(given, '__await__'):
        return
    if hasattr(given, 'close'):
        given.close()
    expected = 'a callback that does not wait'
    raise ContractError(clause, expected, describe(given))


def run_end(end, error):
    # type: (Any, Optional[BaseException]) -> Any
    """Call a callback; resume a generator, or throw the error into it."""
    if callable(end):
        return end()
    if not hasattr(end, 'throw'):
        expected = 'an end that does not wait'
        got = describe(end)
        raise ContractError('middleware.end.waiting', expected, got)
    trace = getattr(error, '__traceback__', None)
    try:
        if error is None:
            next(end)
        else:
            end.throw(error)
    except StopIteration as stop:
        if stop is not error:
            check_stop(end)
        return None
    except BaseException as raised:
        if raised is error:
            return None
        raise
    finally:
        if trace is not None:  # without the frames of this end
            setattr(error, '__traceback__', trace)
    further_yield(end)


def further_yield(end):
    # type: (Any) -> None
    """Close a generator that does not end at its end, and fail."""
    end.close()
    raise one_more()


def one_more():
    # type: () -> ContractError
    got = 'one (is a `return` missing?)'
    return ContractError('middleware.end.more', 'no further `yield`', got)


def _arguments_of(callback):
    # type: (Any) -> int
    """How many it cannot do without, as far as can be seen."""
    function = getattr(callback, '__func__', callback)
    code = getattr(function, '__code__', None)
    if code is None:
        return 0
    bound = getattr(callback, '__self__', None) is not None
    return code.co_argcount - len(function.__defaults__ or ()) - bound
