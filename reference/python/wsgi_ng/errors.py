"""What goes wrong, by who is to blame."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Optional


class ContractError(TypeError):
    """A value breaks the contract between two layers."""

    def __init__(self, clause, expected, got):
        # type: (str, str, str) -> None
        TypeError.__init__(
            self, str('%s: expected %s, got %s') % (clause, expected, got)
        )
        self.__suppress_context__ = True  # what was tried before
        self.clause = clause

    origin = None  # type: Optional[str]

    def blame(self, application, more=''):
        # type: (Any, str) -> None
        """Say whose value it was; the first to know is right."""
        if self.origin is None:
            from wsgi_ng.origin import origin_of

            self.origin = origin_of(application) + str(more)

    def __str__(self):
        # type: () -> str
        text = TypeError.__str__(self)
        if self.origin is None:
            return text
        return text + str(', from ') + self.origin


# What is found behind a call may be of a layer further in.
OR_INNER = ', or what it calls'


class ClientGone(OSError):
    """The client has left."""


class LeftOut(Exception):
    """A layer has left the response out."""


def absent(kind, name, elsewhere):
    # type: (str, str, Dict[str, str]) -> AttributeError
    """Say where that is which other interfaces have under this name."""
    shown, place = '%s has no `%s`' % (kind, name), elsewhere.get(name)
    return AttributeError(str('%s (%s)' % (shown, place) if place else shown))


def describe(value):
    # type: (Any) -> str
    """Say in a word or two what a value is, not what is in it."""
    if value is None:
        return 'None'
    if isinstance(value, (tuple, list)):
        return '%s of %d' % (type(value).__name__, len(value))
    return type(value).__name__
