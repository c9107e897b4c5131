"""What answers one request, as bytes."""

from __future__ import unicode_literals

from wsgi_ng.http1_reasons import REASONS
from wsgi_ng.status import has_content
from wsgi_ng.upgrade_fields import upgrade_fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, List, Optional, Tuple


class Sender(object):
    """Takes steps, and gives the bytes to send for each.

    `after` says what becomes of the connection, once the last step is
    through: 'next', 'close' or 'reset'.
    """

    def __init__(
        self, method='', http_version='1.1', persists=False, date=None
    ):
        # type: (str, str, bool, Optional[str]) -> None
        """`date` is the time, as a field gives it, or nothing."""
        self.after = None  # type: Optional[str]
        self._method = method
        self._version = http_version
        self._persists = persists
        self._date = date
        self._framing = None  # type: Optional[str]

    def last(self):
        # type: () -> None
        """Let no further request follow."""
        self._persists = False

    def inform(self, status, fields):
        # type: (int, Iterable[Tuple[str, str]]) -> List[bytes]
        """Give an interim response, if one may be sent."""
        if self._version == '1.0' or self._framing is not None:
            return []
        return [_head_of(status, fields)]

    def accept(self, status, fields):
        # type: (int, Iterable[Tuple[str, str]]) -> List[bytes]
        """Give what accepts a handshake."""
        self._framing = 'talk'
        self._persists = False
        return [_head_of(status, fields)]

    def send(self, step):
        # type: (Tuple[Any, ...]) -> List[bytes]
        """Give what is to be sent for a step."""
        if step[0] == 'head':
            return self._head(step[1], step[2])
        if step[0] == 'chunk':
            return self._chunk(step[1])
        if step[0] == 'end':
            return self._end(step[1])
        self.after = 'reset' if self._framing == 'closing' else 'close'
        return []

    def _head(self, status, headers):
        # type: (int, Any) -> List[bytes]
        fields = list(headers)
        if self._date is not None and 'date' not in headers:
            fields.append(('date', self._date))

        if not has_content(self._method, status):
            self._framing = 'none'
        elif 'content-length' in headers:
            self._framing = 'length'
        else:
            old = self._version == '1.0'
            self._framing = 'closing' if old else 'chunked'
        if self._framing == 'closing':
            self._persists = False
        if self._framing == 'chunked':
            fields.append(('transfer-encoding', 'chunked'))

        fields.extend(upgrade_fields(self._version, status))
        if not self._persists:
            fields.append(('connection', 'close'))
        return [_head_of(status, fields)]

    def _chunk(self, octets):
        # type: (bytes) -> List[bytes]
        if self._framing == 'none':
            return []
        if self._framing != 'chunked':
            return [octets]
        size = ('%x\r\n' % len(octets)).encode('ascii')
        return [size, octets, b'\r\n']

    def _end(self, trailers):
        # type: (Iterable[Tuple[str, str]]) -> List[bytes]
        self.after = 'next' if self._persists else 'close'
        if self._framing != 'chunked':
            return []
        return [b'0\r\n' + _lines_of(trailers) + b'\r\n']


def _head_of(status, fields):
    # type: (int, Iterable[Tuple[str, str]]) -> bytes
    line = ('HTTP/1.1 %d ' % status).encode('ascii')
    phrase = REASONS.get(status, b'')
    return line + phrase + b'\r\n' + _lines_of(fields) + b'\r\n'


def _lines_of(fields):
    # type: (Iterable[Tuple[str, str]]) -> bytes
    lines = ['%s: %s\r\n' % (name, value) for name, value in fields]
    return ''.join(lines).encode('latin-1')
