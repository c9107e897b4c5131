"""The body of a request as a file."""

import io

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator, List


class InputStream(object):
    """What PEP 3333 asks of `wsgi.input`, and one method more."""

    __slots__ = ('failures', '_exchange', '_reader')

    def __init__(self, exchange):
        # type: (Any) -> None
        self.failures = []  # type: List[Exception]
        self._exchange = exchange
        self._reader = None  # type: Any

    def read(self, size=-1):
        # type: (int) -> bytes
        return self._opened().read(size)

    def wsgi_ng_read(self, size):
        # type: (int) -> bytes
        """Give what is there, and wait only where nothing is."""
        return self._opened().read1(size)

    def readline(self, size=-1):
        # type: (int) -> bytes
        return self._opened().readline(size)

    def readlines(self, hint=-1):
        # type: (int) -> List[bytes]
        return self._opened().readlines(hint)

    def __iter__(self):
        # type: () -> Iterator[bytes]
        return iter(self.readline, b'')

    def _opened(self):
        # type: () -> Any
        if self._reader is None:
            raw = _Chunked(self._exchange.body, self.failures)
            self._reader = io.BufferedReader(raw, _BUFFER_SIZE)
        return self._reader


class _Chunked(io.RawIOBase):
    def __init__(self, chunks, failures):
        # type: (Any, List[Exception]) -> None
        io.RawIOBase.__init__(self)
        self._chunks = iter(chunks)
        self._failures = failures
        self._rest = b''

    def readable(self):
        # type: () -> bool
        return True

    def readinto(self, buffer):
        # type: (Any) -> int
        rest = self._rest or self._next()
        taken = min(len(buffer), len(rest))
        buffer[:taken] = rest[:taken]
        self._rest = rest[taken:]
        return taken

    def _next(self):
        # type: () -> bytes
        try:
            return next(self._chunks, b'')
        except Exception as error:
            self._failures.append(error)
            raise


_BUFFER_SIZE = 65536
