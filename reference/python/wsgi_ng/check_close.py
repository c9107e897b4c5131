"""With what a conversation may be closed."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.message import text_message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check_close(code, reason):
    # type: (Any, Any) -> str
    """Give the reason, or fail for what no server may close with."""
    whole = isinstance(code, int) and not isinstance(code, bool)
    if not whole or not any(a <= code <= z for a, z in _RANGES):
        raise ContractError(
            'websocket.close.codes',
            'a code that a server may send',
            '%d' % code if whole else describe(code),
        )
    text = text_message(reason)
    size = len(text.encode('utf-8'))
    if size > 123:
        clause = 'websocket.close.reason'
        raise ContractError(clause, 'at most 123 bytes', '%d' % size)
    return text


# RFC 6455, 7.4, and the registry that it made.
_RANGES = ((1000, 1003), (1007, 1009), (1011, 1014), (3000, 4999))
