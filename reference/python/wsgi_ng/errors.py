"""What goes wrong, by who is to blame."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, Tuple


class ContractError(TypeError):
    """A value breaks the contract between two layers."""

    def __init__(self, clause, expected, got):
        # type: (str, str, str) -> None
        TypeError.__init__(
            self, str('%s: expected %s, got %s') % (clause, expected, got)
        )
        self.clause = clause


class RefusedRequest(Exception):
    """A request that is not handed on, and the status to answer."""

    def __init__(self, clause, status, reason, headers=()):
        # type: (str, int, str, Iterable[Tuple[str, str]]) -> None
        Exception.__init__(self, str('%s: %s') % (clause, reason))
        self.clause = clause
        self.status = status
        self.headers = headers


class ClientGone(OSError):
    """The client has left."""


def describe(value):
    # type: (Any) -> str
    """Say in a word or two what a value is, not what is in it."""
    if value is None:
        return 'None'
    if isinstance(value, (tuple, list)):
        return '%s of %d' % (type(value).__name__, len(value))
    return type(value).__name__
