"""Bytes that came and were not read yet."""

from __future__ import unicode_literals

from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional, Tuple


class Octets(object):
    """Bytes, to be read as lines or as they are."""

    def __init__(self):
        # type: () -> None
        self._bytes = bytearray()
        self._start = 0
        self._searched = 0

    def __len__(self):
        # type: () -> int
        return len(self._bytes) - self._start

    def push(self, octets):
        # type: (bytes) -> None
        if self._start * 2 >= len(self._bytes):
            del self._bytes[: self._start]
            self._searched -= self._start
            self._start = 0
        self._bytes += octets

    def take(self, most):
        # type: (int) -> bytes
        """Give up to so many bytes."""
        taken = bytes(self._bytes[self._start : self._start + most])
        self._start += len(taken)
        self._searched = self._start
        return taken

    def line(self, most, long):
        # type: (int, Tuple[int, str, str]) -> Optional[str]
        """Give the next line without its CRLF, if it has come whole.

        `long` is why one of more than `most` bytes is refused.
        """
        found = self._bytes.find(b'\n', self._searched)
        size = len(self) + 1 if found == -1 else found + 1 - self._start
        if size > most:
            status, message, clause = long
            raise RefusedRequest(status, message, clause=clause)
        if found == -1:
            self._searched = len(self._bytes)
            return None

        text = self._bytes[self._start : found].decode('latin-1')
        self._start = self._searched = found + 1
        if not text or text.find('\r') != len(text) - 1:
            raise RefusedRequest(400, 'CR or LF alone', clause='http1.lines')
        return text[:-1]
