"""What is called with other arguments than a shim has."""

from __future__ import unicode_literals

from types import FunctionType

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check_arguments(given, names):
    # type: (Any, str) -> None
    """Fail for a function that these arguments do not fit."""
    if type(given) is not FunctionType:
        return
    code = given.__code__
    most = code.co_argcount
    least = most - len(given.__defaults__ or ())
    wanted = len(names.split())
    if least <= wanted and (wanted <= most or code.co_flags & _MORE):
        return
    taken = ', '.join(code.co_varnames[:most]) or 'nothing'
    raise ContractError(
        'relation.made',
        'a callable of ' + ', '.join(names.split()),
        'a function of %s%s' % (taken, _HINTS.get(least, '')),
    )


_MORE = 0x04  # inspect.CO_VARARGS
_HINTS = {
    0: ' (is `@factory` missing?)',
    1: ' (is it one of this interface?)',
    2: ' (is it one of WSGI?)',
    3: ' (is it one of ASGI?)',
}
