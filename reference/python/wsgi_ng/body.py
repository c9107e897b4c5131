"""What counts as a body."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, List, Optional


def is_chunk(value):
    # type: (Any) -> bool
    """Whether a value is one chunk, however it is to be iterated."""
    return isinstance(value, bytes) or _view_of(value) is not None


def bytes_of(chunk):
    # type: (Any) -> bytes
    """Give a chunk as bytes."""
    if isinstance(chunk, bytes):
        return chunk
    view = _view_of(chunk)
    return view.tobytes() if isinstance(view, memoryview) else bytes(view)


def check_body(body):
    # type: (Any) -> Any
    """Give a body back, or fail for what is none."""
    if type(body) is bytes:
        return body
    if isinstance(body, type('')):
        got = describe(body) + " (`.encode('utf-8')`?)"
        raise ContractError('bodies.text', 'bytes', got)
    hint = ''
    if hasattr(body, 'keys'):
        hint = ' (is it to be sent as JSON?)'
    elif (
        hasattr(body, '__iter__')
        or hasattr(body, '__aiter__')
        or is_chunk(body)
    ):
        return body
    elif callable(body):
        hint = ' (is it to be called?)'
    expected = 'bytes or an iterable of them'
    raise ContractError('bodies.kinds', expected, describe(body) + hint)


def length_of(body):
    # type: (Any) -> Optional[int]
    """The length that is known in advance: of a chunk, or of a region."""
    if type(body) is bytes:
        return len(body)
    if (
        hasattr(body, 'offset')
        and hasattr(body, 'length')
        and (hasattr(body, '__iter__') or hasattr(body, '__aiter__'))
    ):
        return body.length
    return len(bytes_of(body)) if is_chunk(body) else None


def _view_of(value):
    # type: (Any) -> Any
    if isinstance(value, type('')):
        return None
    for kind in _VIEWS:
        try:
            return kind(value)
        except TypeError:
            pass
    return None


# In Python 2.7 some buffers, such as `array`, have no `memoryview`.
_VIEWS = [memoryview]  # type: List[Any]
if bytes is str:
    _VIEWS.append(buffer)  # type: ignore
