"""Native strings (PEP 3333, "A Note On String Types")."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

if sys.version_info < (3,):
    from urllib import unquote as _unquote  # type: ignore
else:
    from urllib.parse import unquote_to_bytes as _unquote


def native(text):
    # type: (Any) -> str
    """Give text of Latin-1 as a native string."""
    if isinstance(text, str):
        return text
    return text.encode('latin-1')


def octets_of(value):
    # type: (Any) -> bytes
    """Give the bytes that a native string stands for, or fail."""
    if isinstance(value, bytes):
        return value
    return value.encode('latin-1')


def text_of(value):
    # type: (Any) -> Any
    """Give a native string as text, each byte as its character."""
    return value.decode('latin-1') if isinstance(value, bytes) else value


def unquoted(text):
    # type: (Any) -> str
    """Decode the escapes of a path, byte by byte."""
    if '%' not in text:
        return native(text)
    octets = _unquote(native(text))  # type: Any
    return native(octets.decode('latin-1'))
