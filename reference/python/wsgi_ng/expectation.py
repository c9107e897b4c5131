"""The expectation of 100 (Continue)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Callable


class Expectation(object):
    """Whether a client still waits to be told to send its body."""

    def __init__(self, waits, send):
        # type: (bool, Callable[[], object]) -> None
        self._waits = waits
        self._send = send  # of 100 (Continue)

    def pulled(self):
        # type: () -> None
        """Called before the body is first pulled."""
        if self._waits:
            self._waits = False
            self._send()

    def head(self, whole):
        # type: (bool) -> bool
        """Called before the head leaves, with `whole` as in that step.

        True if the client goes on waiting.
        """
        if not whole:
            self.pulled()
        waits, self._waits = self._waits, False
        return waits
