"""Interim responses."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.response import fields_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Tuple
    from wsgi_ng.fields import Fields


def interim_of(status, headers):
    # type: (Any, Any) -> Tuple[int, Fields]
    """Give an interim response as it is sent, or fail."""
    whole = isinstance(status, int) and not isinstance(status, bool)
    if not whole or not 102 <= status <= 199:
        got = '%d' % status if whole else describe(status)
        expected = 'an integer from 102 to 199'
        raise ContractError('interim.status', expected, got)
    fields = fields_of(headers)
    if 'content-length' in fields:
        expected = 'fields of a response without content'
        raise ContractError('interim.length', expected, 'content-length')
    return int(status), fields
