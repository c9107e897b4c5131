"""Where an application or an end was written."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def origin_of(given):
    # type: (Any) -> str
    """Its module, its name, and the line where it begins."""
    function = _innermost(given)
    named = function if hasattr(function, '__name__') else type(function)
    name = getattr(named, '__qualname__', named.__name__)
    code = _code_of(function) or _code_of(getattr(named, '__call__', None))
    place = ''
    if code is not None:
        file = os.path.basename(code.co_filename)
        place = ' (%s:%d)' % (file, code.co_firstlineno)
    module = getattr(named, '__module__', None)  # not of generators
    return '%s%s%s' % (module + '.' if module else '', name, place)


def _innermost(application):
    # type: (Any) -> Any
    """Without what is around it: a layer, a lint, a partial."""
    function = application
    while function is not None:
        application = function
        function = getattr(application, '__wrapped__', None)
        if function is None:
            function = getattr(application, 'func', None)
    return application


def _code_of(function):
    # type: (Any) -> Any
    function = getattr(function, '__func__', function)
    code = None
    for name in ('__code__', 'gi_code', 'ag_code'):
        code = code or getattr(function, name, None)
    return code
