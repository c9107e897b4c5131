"""Reads the body of one request."""

from __future__ import unicode_literals

from wsgi_ng.fields import Fields
from wsgi_ng.http1_chunk_size import chunk_size
from wsgi_ng.http1_field_reader import FieldReader
from wsgi_ng.received_trailers import received_trailers
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Tuple
    from wsgi_ng.limits import Limits
    from wsgi_ng.octets import Octets


class BodyReader(object):
    """Reads a body of so many bytes, or a chunked one (None)."""

    def __init__(self, extent, limits):
        # type: (Optional[int], Limits) -> None
        self._limits = limits
        self._chunked = extent is None
        self._next = 'size' if self._chunked else 'bytes'
        self._left = extent or 0
        self._size = 0
        self._trailers = FieldReader(limits)

    def read(self, octets):
        # type: (Octets) -> Optional[Tuple[Any, ...]]
        """Give what has come next, if anything has."""
        while True:
            if self._next == 'bytes' and self._left > 0:
                taken = octets.take(self._left)
                self._left -= len(taken)
                return ('chunk', taken) if taken else None
            if self._next == 'bytes' and not self._chunked:
                return 'end', Fields()
            if self._next == 'trailers':
                pairs = self._trailers.read(octets)
                if pairs is None:
                    return None
                return 'end', received_trailers(pairs)
            if not self._go_on(octets):
                return None

    def _go_on(self, octets):
        # type: (Octets) -> bool
        if self._next == 'bytes':
            self._next = 'border'
        if self._next == 'border':
            if octets.line(2, _NO_BORDER) is None:
                return False
            self._next = 'size'

        line = octets.line(self._limits.chunk_line_bytes, _TOO_LONG)
        if line is None:
            return False
        self._left = chunk_size(line)
        self._size += self._left
        if self._size > self._limits.body_bytes:
            clause = 'request.limits.pulled'
            raise RefusedRequest(413, 'too large a body', clause=clause)
        self._next = 'bytes' if self._left else 'trailers'
        return True


_NO_BORDER = (400, 'no end of a chunk', 'http1.chunk.end')
_TOO_LONG = (400, 'too long an extension', 'limits.chunk')
