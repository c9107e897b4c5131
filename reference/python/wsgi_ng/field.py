"""One field: a name in lower case with its value."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Tuple


def field_of(name, value):
    # type: (Any, Any) -> Tuple[str, str]
    """Give a field as it is kept, or fail with what is wrong with it."""
    try:
        kept = _kept_names[name]
    except (KeyError, TypeError):
        kept = _kept_name(name)
    text = value if type(value) is _TEXT else text_of(value)
    if text is None:
        got = describe(value)
        if isinstance(value, str):  # Python 2.7
            got += ' that is not ASCII'
        expected = 'text as value of ' + kept
        raise ContractError('fields.writing.text', expected, got)
    if not _content(text):
        expected = 'Latin-1 without controls or outer space in ' + kept
        got = repr(value) + (' (`quote`?)' if max(text) > '\xff' else '')
        raise ContractError('fields.writing.value', expected, got)
    if kept in CONNECTION_NAMES and is_connection_field(kept, text):
        raise ContractError(
            'fields.writing.connection',
            'a field of the message',
            kept + ', one of the connection',
        )
    return kept, text


def _kept_name(name):
    # type: (Any) -> str
    text = text_of(name)
    if text is None:
        raise ContractError(
            'fields.writing.text', 'text as name', describe(name)
        )
    if not _token(text):
        raise ContractError(
            'fields.writing.name', 'a token as name', repr(name)
        )
    if len(_kept_names) >= _MOST_NAMES:
        _kept_names.clear()
    return _kept_names.setdefault(text, text.lower())


def is_connection_field(name, value):
    # type: (str, str) -> bool
    """Whether a field speaks of one connection only (RFC 9110, 7.6.1)."""
    return (
        value.lower() != 'trailers'
        if name == 'te'
        else name in _CONNECTION_FIELDS
    )


_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
_content = re.compile(
    '(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?\\Z'
).match
_TEXT = type('')

# Names repeat. Those that were checked are kept with their lower case.
_kept_names = {}  # type: Dict[str, str]
_MOST_NAMES = 1000

_CONNECTION_FIELDS = frozenset(
    [
        'connection',
        'keep-alive',
        'proxy-connection',
        'transfer-encoding',
        'upgrade',
    ]
)
# The names for which it is worth a call to ask.
CONNECTION_NAMES = _CONNECTION_FIELDS | frozenset(['te'])
