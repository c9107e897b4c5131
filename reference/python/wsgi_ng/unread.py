"""Messages that have come and that nobody has received yet."""

from __future__ import unicode_literals

from collections import deque

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.limits import Limits


class Unread(object):
    """A queue that tells when the connection is not to be read from."""

    def __init__(self, limits):
        # type: (Limits) -> None
        self._limits = limits
        self._messages = deque()  # type: Any
        self._octets = 0

    @property
    def full(self):
        # type: () -> bool
        return (
            len(self._messages) >= self._limits.messages
            or self._octets >= self._limits.buffer_bytes
        )

    def add(self, message, size):
        # type: (Any, int) -> None
        """Keep a message of so many bytes."""
        self._messages.append((message, size))
        self._octets += size

    def take(self):
        # type: () -> Any
        """The oldest message, None if there is none."""
        if not self._messages:
            return None
        message, size = self._messages.popleft()
        self._octets -= size
        return message
