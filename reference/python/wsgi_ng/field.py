"""One field: a name in lower case with its value."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Tuple


def field_of(name, value):
    # type: (Any, Any) -> Tuple[str, str]
    """Give a field as it is kept, or fail with what is wrong with it."""
    name_text = text_of(name)
    if name_text is None:
        raise ContractError(
            'fields.writing.text', 'text as name', describe(name)
        )
    if not _token(name_text):
        raise ContractError(
            'fields.writing.name', 'a token as name', repr(name)
        )

    kept = name_text.lower()
    value_text = text_of(value)
    if value_text is None:
        raise ContractError(
            'fields.writing.text',
            'text as value of ' + kept,
            describe(value),
        )
    if not _content(value_text) or value_text != value_text.strip('\t '):
        expected = 'Latin-1 without controls or outer space in ' + kept
        raise ContractError('fields.writing.value', expected, repr(value))
    if is_connection_field(kept, value_text):
        raise ContractError(
            'fields.writing.connection',
            'a field of the message',
            kept + ', one of the connection',
        )
    return kept, value_text


def is_connection_field(name, value):
    # type: (str, str) -> bool
    """Whether a field speaks of one connection only (RFC 9110, 7.6.1)."""
    return (
        value.lower() != 'trailers'
        if name == 'te'
        else name in _CONNECTION_FIELDS
    )


_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
_content = re.compile('[\t\x20-\x7e\x80-\xff]*\\Z').match

_CONNECTION_FIELDS = frozenset(
    [
        'connection',
        'keep-alive',
        'proxy-connection',
        'transfer-encoding',
        'upgrade',
    ]
)
