"""What answers one request, on its stream."""

from __future__ import unicode_literals

from wsgi_ng.status import has_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, List, Optional, Tuple

    Frame = Tuple[Any, ...]

# The codes of a reset that a sender gives (RFC 9113, 7).
NO_ERROR = 0
INTERNAL_ERROR = 2


class Sender(object):
    """Takes steps, and gives what to send for each.

    That is `('headers', pairs, end)`, `('data', octets, end)` or
    `('reset', code)`, where `end` is END_STREAM.
    """

    def __init__(self, method, date=None):
        # type: (str, Optional[str]) -> None
        """`date` is the time, as a field gives it, or nothing."""
        self._method = method
        self._date = date
        self._sent = 'nothing'

    def inform(self, status, fields):
        # type: (int, Iterable[Tuple[str, str]]) -> List[Frame]
        """Give an interim response, if one may be sent."""
        if self._sent != 'nothing':
            return []
        return [_head_of(status, fields, False)]

    def accept(self, status, fields):
        # type: (int, Iterable[Tuple[str, str]]) -> List[Frame]
        """Give what accepts a handshake."""
        self._sent = 'head'
        return [_head_of(status, fields, False)]

    def send(self, step):
        # type: (Tuple[Any, ...]) -> List[Frame]
        """Give what is to be sent for a step."""
        if self._sent in ('whole', 'broken'):
            return []
        if step[0] == 'head':
            return self._head(step[1], step[2])
        if step[0] == 'chunk':
            return [('data', step[1], False)]
        if step[0] == 'end':
            return self._end(list(step[1]))
        self._sent = 'broken'
        return [('reset', INTERNAL_ERROR)]

    def close(self):
        # type: () -> List[Frame]
        """Give what leaves unread what the client has still to send."""
        return [('reset', NO_ERROR)] if self._sent == 'whole' else []

    def _head(self, status, headers):
        # type: (int, Any) -> List[Frame]
        fields = list(headers)
        if self._date is not None and 'date' not in headers:
            fields.append(('date', self._date))
        end = not has_content(self._method, status)
        self._sent = 'whole' if end else 'head'
        return [_head_of(status, fields, end)]

    def _end(self, trailers):
        # type: (List[Tuple[str, str]]) -> List[Frame]
        self._sent = 'whole'
        if trailers:
            return [('headers', trailers, True)]
        return [('data', b'', True)]


def _head_of(status, fields, end):
    # type: (int, Iterable[Tuple[str, str]], bool) -> Frame
    return 'headers', [(':status', '%d' % status)] + list(fields), end
