"""What goes wrong, by who is to blame."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


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

    def blame(self, application):
        # type: (Any) -> None
        """Say whose value it was; the first to know is right."""
        if self.origin is None:
            from wsgi_ng.origin import origin_of

            self.origin = origin_of(application)

    def __str__(self):
        # type: () -> str
        text = TypeError.__str__(self)
        if self.origin is None:
            return text
        return text + str(', from ') + self.origin


class ClientGone(OSError):
    """The client has left."""


class LeftOut(Exception):
    """A layer has left the response out."""


def describe(value):
    # type: (Any) -> str
    """Say in a word or two what a value is, not what is in it."""
    if value is None:
        return 'None'
    if isinstance(value, (tuple, list)):
        return '%s of %d' % (type(value).__name__, len(value))
    return type(value).__name__
