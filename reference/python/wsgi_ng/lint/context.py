"""Whether a call goes on in its context; Python 3.7 has those."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

try:
    from contextvars import ContextVar
except ImportError:
    _watches = None  # type: Any
else:
    _watches = ContextVar('wsgi_ng.lint', default=())


def enter(watch):
    # type: (Any) -> None
    if _watches is not None:
        _watches.set(_watches.get() + (watch,))


def holds(watch):
    # type: (Any) -> bool
    return _watches is None or watch in _watches.get()


def leave(watch):
    # type: (Any) -> None
    if _watches is not None:
        others = [other for other in _watches.get() if other is not watch]
        _watches.set(tuple(others))
