"""The exchanges that are being answered, and how they end."""

from __future__ import unicode_literals

import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Optional

#: What leads from one state of a shutdown to the next.
TRANSITIONS = {
    'open': {'stop': 'draining'},
    'draining': {'deadline': 'lost', 'empty': 'closed'},
    'lost': {'empty': 'closed'},
    'closed': {},
}  # type: Dict[str, Dict[str, str]]


class Drain(object):
    """How a server ends them. Any thread may call its methods."""

    def __init__(self):
        # type: () -> None
        self.state = 'open'
        self._running = {}  # type: Dict[Any, Callable[[], object]]
        self._closed = None  # type: Optional[Callable[[], object]]
        self._deadline = float('inf')
        self._lock = threading.Lock()

    def __len__(self):
        # type: () -> int
        return len(self._running)

    def begin(self, course, farewell=lambda: None):
        # type: (Any, Callable[[], object]) -> bool
        """Give false for an exchange that comes too late.

        `farewell` is called when a shutdown begins.
        """
        with self._lock:
            if self.state == 'open':
                self._running[course] = farewell
            return self.state == 'open'

    def end(self, course):
        # type: (Any) -> None
        with self._lock:
            ended = self._running.pop(course, None) is not None
        if ended:
            self._settle()

    def stop(self, deadline, closed=None):
        # type: (float, Optional[Callable[[], object]]) -> None
        """Begin none from now on, and lose them at the deadline.

        `closed` is called when none runs any more.
        """
        with self._lock:
            if not self._go('stop'):
                return
            self._deadline = deadline
            self._closed = closed
            farewells = list(self._running.values())
        for farewell in farewells:
            farewell()
        self._settle()

    def tick(self, now):
        # type: (float) -> None
        """Say what time it is."""
        with self._lock:
            if now < self._deadline or not self._go('deadline'):
                return
            courses = list(self._running)
        for course in courses:
            course.lose()

    def _settle(self):
        # type: () -> None
        with self._lock:
            closed = not self._running and self._go('empty')
        if closed and self._closed is not None:
            self._closed()

    def _go(self, event):
        # type: (str) -> bool
        following = TRANSITIONS[self.state].get(event)
        self.state = following or self.state
        return following is not None
