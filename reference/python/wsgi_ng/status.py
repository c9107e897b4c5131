"""The status of a final response."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


def status_of(value):
    # type: (Any) -> int
    """Give the status, or fail for what is none of a final response."""
    if type(value) is int and 200 <= value <= 599:
        return value
    if not isinstance(value, int) or isinstance(value, bool):
        raise ContractError(
            'response.status',
            'an integer from 200 to 599',
            describe(value),
        )
    if 200 <= value <= 599:
        return int(value)
    raise ContractError(
        'response.status', 'an integer from 200 to 599', '%d' % value
    )


def reason_of(value):
    # type: (Any) -> Optional[str]
    """Give a phrase, or fail for what would break a line of status."""
    if value is None:
        return None
    text = text_of(value)
    if text is None or not _phrase(text):
        raise ContractError(
            'response.status.reason',
            'Latin-1 without controls as reason',
            describe(value) if text is None else repr(value),
        )
    return text


def has_content(method, status):
    # type: (str, int) -> bool
    """Whether such a response has content (RFC 9110, 6.4.1 and 15.3.6)."""
    return method != 'HEAD' and status not in (204, 205, 304)


_phrase = re.compile('[\t\x20-\x7e\x80-\xff]*\\Z').match
