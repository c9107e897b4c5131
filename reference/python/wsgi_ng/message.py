"""What can be sent as one message."""

from __future__ import unicode_literals

import re

from wsgi_ng.body import bytes_of, is_chunk
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def text_message(value):
    # type: (Any) -> str
    """Give a text that can be sent, or fail."""
    text = text_of(value)
    if text is None:
        raise ContractError(
            'websocket.send', 'text for send_text', describe(value)
        )
    if _half(text):
        raise ContractError(
            'websocket.send.unicode',
            'whole characters',
            'half of a surrogate pair',
        )
    return text


def bytes_message(value):
    # type: (Any) -> bytes
    """Give bytes that can be sent, or fail."""
    if not is_chunk(value):
        raise ContractError(
            'websocket.send', 'bytes for send_bytes', describe(value)
        )
    return bytes_of(value)


# Python 2.7 may keep characters as pairs; Python 3 never does.
_half = re.compile(
    '[\ud800-\udbff](?![\udc00-\udfff])'
    '|(?<![\ud800-\udbff])[\udc00-\udfff]'
    if bytes is str
    else '[\ud800-\udfff]'
).search
