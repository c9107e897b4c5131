"""Reads field lines up to the empty one."""

from __future__ import unicode_literals

from wsgi_ng.http1_lines import field_line
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import List, Optional, Tuple
    from wsgi_ng.limits import Limits
    from wsgi_ng.octets import Octets


class FieldReader(object):
    """Reads field lines; `used` is what has been read of the head."""

    def __init__(self, limits, used=0):
        # type: (Limits, int) -> None
        self._pairs = []  # type: List[Tuple[str, str]]
        self._count = limits.field_count
        self._left = limits.head_bytes - used

    def read(self, octets):
        # type: (Octets) -> Optional[List[Tuple[str, str]]]
        """Give all fields, if they have come whole."""
        while True:
            line = octets.line(self._left, _TOO_LARGE)
            if line is None:
                return None
            if not line:
                return self._pairs
            self._left -= len(line) + 2
            if len(self._pairs) >= self._count:
                clause = 'request.limits.fields'
                raise RefusedRequest(431, 'too many fields', clause=clause)
            self._pairs.append(field_line(line))


_TOO_LARGE = (431, 'too large a head', 'limits.head')
