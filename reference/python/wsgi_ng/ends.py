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
    if callable(end) or hasattr(end, 'throw') or hasattr(end, 'athrow'):
        return end
    expected = 'a callback or a generator'
    raise ContractError('middleware.end.kinds', expected, describe(end))


def run_end(end, error):
    # type: (Any, Optional[BaseException]) -> Any
    """Call a callback; resume a generator, or throw the error into it."""
    if callable(end):
        return end()
    if not hasattr(end, 'throw'):
        expected = 'an end that does not wait'
        got = describe(end)
        raise ContractError('middleware.end.kinds', expected, got)
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
    further_yield(end)


def further_yield(end):
    # type: (Any) -> None
    """Close a generator that does not end at its end, and fail."""
    end.close()
    clause = 'middleware.end.more'
    raise ContractError(clause, 'no further `yield`', 'one')
