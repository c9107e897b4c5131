"""What counts as text."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


def text_of(value):
    # type: (Any) -> Optional[str]
    """Give text as the text type, or None for what is no text."""
    if isinstance(value, _TEXT):
        return value
    if bytes is str and isinstance(value, bytes):
        try:
            return value.decode('ascii')
        except UnicodeDecodeError:
            return None
    return None


_TEXT = type('')
