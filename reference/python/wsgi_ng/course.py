"""What happens to an exchange while it is answered."""

from __future__ import unicode_literals

import logging

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, List, Optional


class Course(object):
    """What all variants of an exchange share."""

    __slots__ = tuple(
        map(str, ('state', 'log', 'gone', '_on_end', '_on_gone'))
    )

    def __init__(self, log=None):
        # type: (Optional[Any]) -> None
        self.state = {}  # type: Dict[str, Any]
        self.log = log or logging.getLogger(str('wsgi_ng'))  # type: Any
        self.gone = False
        self._on_end = []  # type: List[Callable[[], object]]
        self._on_gone = []  # type: List[Callable[[], object]]

    def on_end(self, callback):
        # type: (Callable[[], object]) -> None
        self._on_end.append(callback)

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        if self.gone:
            callback()
        else:
            self._on_gone.append(callback)

    def lose(self):
        # type: () -> None
        """The client has left."""
        self.gone = True
        callbacks, self._on_gone = self._on_gone, []
        for callback in callbacks:
            self._run(callback)

    def end(self):
        # type: () -> None
        """Everything is over. A callback may still register another."""
        while self._on_end:
            self._run(self._on_end.pop())

    def _run(self, callback):
        # type: (Callable[[], object]) -> None
        try:
            callback()
        except Exception as error:
            self.log.error('A callback failed: %r', error, exc_info=True)
