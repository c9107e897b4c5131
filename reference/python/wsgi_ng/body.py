"""What counts as a body."""
from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional


def bytes_of(value):
    # type: (Any) -> Optional[bytes]
    """Give a buffer as bytes, or None for what is no buffer."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, type('')):
        return None
    try:
        return memoryview(value).tobytes()
    except TypeError:
        return _old_buffer(value)


def check_body(body):
    # type: (Any) -> Any
    """Give a body back, or fail for what is none."""
    if isinstance(body, type('')):
        raise ContractError('bodies.text', 'bytes', describe(body))
    if hasattr(body, '__iter__') or hasattr(body, '__aiter__') or bytes_of(body) is not None:
        return body
    raise ContractError('bodies.kinds', 'bytes or an iterable of them', describe(body))


def length_of(body):
    # type: (Any) -> Optional[int]
    """The length that is known before the first chunk is pulled: of a buffer, or of a region of a file."""
    if hasattr(body, 'offset') and hasattr(body, 'length') and hasattr(body, '__iter__'):
        return body.length
    octets = bytes_of(body)
    return None if octets is None else len(octets)


def _old_buffer(value):
    # type: (Any) -> Optional[bytes]
    if bytes is not str:
        return None
    try:
        return bytes(buffer(value))  # type: ignore  # of Python 2.7, for what has no memoryview there, such as array
    except TypeError:
        return None
