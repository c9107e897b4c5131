"""The course that an exchange shares with the one around it."""

from wsgi_ng.exchange import Exchange

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def course_of(outer):
    # type: (Any) -> Any
    """Its own course; what stands for an exchange has to speak for it."""
    if type(outer) is Exchange:
        return outer._course
    return _Spoken(outer)


class _Spoken(object):
    """What a layer put in the place of an exchange, as a course."""

    ends = ()  # registered by `on_end` alone

    def __init__(self, exchange):
        # type: (Any) -> None
        self._exchange = exchange

    def __getattr__(self, name):
        # type: (str) -> Any
        return getattr(self._exchange, name)
