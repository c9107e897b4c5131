"""Reads the head of one request."""

from __future__ import unicode_literals

from wsgi_ng.http1_field_reader import FieldReader
from wsgi_ng.http1_lines import request_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import List, Optional, Tuple
    from wsgi_ng.limits import Limits
    from wsgi_ng.octets import Octets

    Head = Tuple[Tuple[str, str, str], List[Tuple[str, str]]]


class HeadReader(object):
    """A request line and fields."""

    def __init__(self, limits):
        # type: (Limits) -> None
        self._limits = limits
        self._skipped = False
        self._line = None  # type: Optional[Tuple[str, str, str]]
        self._fields = FieldReader(limits)

    @property
    def begun(self):
        # type: () -> bool
        return self._line is not None

    def read(self, octets):
        # type: (Octets) -> Optional[Head]
        """Give request line and fields, if they have come whole."""
        while self._line is None:
            most = self._limits.request_line_bytes
            text = octets.line(most, _TOO_LONG)
            if text is None:
                return None
            if not text and not self._skipped:
                self._skipped = True
            else:
                self._line = request_line(text)
                self._fields = FieldReader(self._limits, len(text) + 2)
        pairs = self._fields.read(octets)
        return None if pairs is None else (self._line, pairs)


_TOO_LONG = (414, 'too long a request line', 'limits.line')
