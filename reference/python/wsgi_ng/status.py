"""The status of a final response."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def status_of(value):
    # type: (Any) -> int
    """Give the status, or fail for what is none of a final response."""
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


def has_content(method, status):
    # type: (str, int) -> bool
    """Whether such a response has content (RFC 9110, 6.4.1 and 15.3.6)."""
    return method != 'HEAD' and status not in (204, 205, 304)
