"""What holds a body to its length."""

from __future__ import unicode_literals

from wsgi_ng.http2_check_fields import malformed
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional
    from wsgi_ng.limits import Limits


class BodyCounter(object):
    """Holds a body to the length that was announced, and to the limit."""

    def __init__(self, length, limits):
        # type: (Optional[int], Limits) -> None
        self._length = length
        self._most = limits.body_bytes
        self._size = 0

    def add(self, size):
        # type: (int) -> None
        """Count the content of one DATA frame."""
        self._size += size
        if self._length is not None and self._size > self._length:
            raise malformed('length.differs', 'more than was announced')
        if self._size > self._most:
            clause = 'request.limits.pulled'
            raise RefusedRequest(413, 'too large a body', clause=clause)

    def end(self):
        # type: () -> None
        """The body has ended."""
        if self._length is not None and self._size < self._length:
            raise malformed('length.differs', 'less than was announced')
