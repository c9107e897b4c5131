"""A body in the place of another one."""

from __future__ import unicode_literals

from wsgi_ng.body import bytes_of, is_chunk
from wsgi_ng.chunks import Chunks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def in_place(body, left):
    # type: (Any, Any) -> Any
    """A body that closes, with itself, the one that it stands for."""
    names = [name for name in ('close', 'aclose') if hasattr(left, name)]
    if not names:
        return body
    if is_chunk(body) and not hasattr(body, 'close'):
        chunk = _Chunk(bytes_of(body))
        for name in names:
            setattr(chunk, name, getattr(left, name))
        return chunk
    if not any([_waits(given) for given in (body, left)]):
        return InPlace(body, left)
    from wsgi_ng.asynchronous_in_place import awaited_in_place

    return awaited_in_place(body, left)


class InPlace(object):
    """It is pulled as its body, and closes another one as well."""

    def __init__(self, body, left):
        # type: (Any, Any) -> None
        self._chunks = Chunks(body)
        self._left = Chunks(left)

    def __iter__(self):
        # type: () -> Chunks
        return self._chunks

    def close(self):
        # type: () -> None
        try:
            self._chunks.close()
        finally:
            self._left.close()


class _Chunk(bytes):
    """One chunk that has to be closed."""


def only_waits(body):
    # type: (Any) -> bool
    """Whether a body has to be awaited."""
    return (hasattr(body, 'aclose') and not hasattr(body, 'close')) or (
        hasattr(body, '__aiter__') and not hasattr(body, '__iter__')
    )


def _waits(body):
    # type: (Any) -> bool
    return hasattr(body, 'aclose') or hasattr(body, '__aiter__')
