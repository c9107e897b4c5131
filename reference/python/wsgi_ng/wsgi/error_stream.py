"""The log as a file."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable


class ErrorStream(object):
    """What PEP 3333 asks of `wsgi.errors`: each line is logged."""

    __slots__ = ('_exchange', '_parts')

    def __init__(self, exchange):
        # type: (Any) -> None
        self._exchange = exchange
        self._parts = None  # type: Any

    def write(self, text):
        # type: (str) -> None
        if self._parts is None:
            self._parts = []
            self._exchange.on_end(self.flush)
        lines = text.split('\n')
        for line in lines[:-1]:
            self._parts.append(line)
            self._log()
        if lines[-1]:
            self._parts.append(lines[-1])

    def writelines(self, lines):
        # type: (Iterable[str]) -> None
        for line in lines:
            self.write(line)

    def flush(self):
        # type: () -> None
        if self._parts:
            self._log()

    def _log(self):
        # type: () -> None
        line = ''.join(self._parts)
        del self._parts[:]
        self._exchange.log.error('%s', line)
