"""What a `content-length` says of a body."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional
    from wsgi_ng.protocols import Fields


class Measure(object):
    """Hold a body to the length that was announced, where one was."""

    def __init__(self, headers):
        # type: (Fields) -> None
        self._length = announced_length(headers)
        self._count = 0

    def add(self, count):
        # type: (int) -> None
        self._count += count
        if self._length is not None and self._count > self._length:
            expected = '%d bytes' % self._length
            got = '%d or more' % self._count
            raise ContractError('sending.length.long', expected, got)

    def end(self):
        # type: () -> None
        if self._length is not None and self._count < self._length:
            expected, got = '%d bytes' % self._length, '%d' % self._count
            raise ContractError('sending.length.short', expected, got)


def check_length(headers, count):
    # type: (Fields, int) -> None
    """Fail for a body of so many bytes where another length was announced."""
    measure = Measure(headers)
    measure.add(count)
    measure.end()


def announced_length(headers):
    # type: (Fields) -> Optional[int]
    """The number in `content-length`, or a failure where it is none."""
    text = headers.get('content-length')
    if text is None:
        return None
    if _digits(text) and int(text) < 2**53:
        return int(text)
    raise ContractError(
        'sending.length.malformed',
        'one decimal number as content-length',
        repr(text),
    )


_digits = re.compile(r'[0-9]{1,4000}\Z').match
