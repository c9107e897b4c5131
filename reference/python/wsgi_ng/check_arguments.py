"""What is called with other arguments than there are for it."""

from __future__ import unicode_literals

from types import FunctionType

from wsgi_ng.errors import ContractError
from wsgi_ng.flavour import flavour_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Tuple


def check_arguments(given, names, clause='relation.made'):
    # type: (Any, str, str) -> None
    """Fail for what is written in Python for other arguments."""
    function, bound = _called(given)
    if function is None:
        return
    code = function.__code__
    taken = code.co_varnames[bound : code.co_argcount]
    least = len(taken) - len(function.__defaults__ or ())
    wanted = len(names.split())
    fits = wanted <= len(taken) or code.co_flags & _MORE
    if least <= wanted and fits:
        if wanted > 1 or taken[:2] != _OLD:
            return
        least = 2
    kind = type(given).__name__ if given is not function else 'a function'
    hint = _HINTS.get(least, '')
    if not (least or code.co_flags & _GENERATOR):
        hint = ' (is its parameter missing?)'
    error = ContractError(
        clause,
        'a callable of ' + ', '.join(names.split()),
        '%s of %s%s' % (kind, ', '.join(taken) or 'nothing', hint),
    )
    error.blame(given)
    raise error


def explain(error, application):
    # type: (TypeError, Any) -> None
    """Fail for what a call does not fit, and say whose the error is."""
    flavour_of(application)
    if isinstance(error, ContractError):
        error.blame(application)
    else:
        check_arguments(application, 'exchange', 'application.callable')


def _called(given):
    # type: (Any) -> Tuple[Any, int]
    """The function that a call runs, and how much of it is bound."""
    function = getattr(given, '__func__', given)
    if type(function) is FunctionType:
        bound = getattr(given, '__self__', None) is not None
        return function, int(bound)
    for kind in getattr(type(given), '__mro__', ()):
        if '__call__' in kind.__dict__:
            call = kind.__dict__['__call__']
            return (call if type(call) is FunctionType else None), 1
    return None, 0


_MORE = 0x04  # inspect.CO_VARARGS
_GENERATOR = 0x220  # inspect.CO_GENERATOR, and CO_ASYNC_GENERATOR
_OLD = ('environ', 'start_response')  # though the second may be left out
_HINTS = {
    0: ' (is `@factory` missing?)',
    1: ' (is it one of this interface?)',
    2: ' (is it one of WSGI? `from_wsgi`)',
    3: ' (is it one of ASGI? `from_asgi`)',
}
