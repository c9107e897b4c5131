"""The chunks of a body."""

from __future__ import unicode_literals

from wsgi_ng.body import bytes_of, is_chunk
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.stop import check_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator


class Chunks(object):
    """Pull the chunks of a body one by one, and close it once."""

    def __init__(self, body):
        # type: (Any) -> None
        self._body = body
        self._iterator = None  # type: Any
        self._closed = False

    def __iter__(self):
        # type: () -> Chunks
        return self

    def __next__(self):
        # type: () -> bytes
        if self._closed:
            raise StopIteration
        if self._iterator is None:
            self._iterator = _iterate(self._body)
        try:
            return chunk_of(next(self._iterator))
        except StopIteration:
            check_stop(self._iterator)
            raise

    next = __next__

    def close(self):
        # type: () -> None
        """Close the body, whether or not it was pulled."""
        if self._closed:
            return
        self._closed = True
        try:
            if (
                self._iterator is not None
                and self._iterator is not self._body
            ):
                _close(self._iterator)
        finally:
            _close(self._body)


def chunks_of(body):
    # type: (Any) -> Iterator[bytes]
    """The chunks of a body; only `Chunks` are to be closed."""
    return iter((body,)) if type(body) is bytes else Chunks(body)


def chunk_of(value):
    # type: (Any) -> bytes
    """Give an item of a body as bytes, or fail."""
    if is_chunk(value):
        return bytes_of(value)
    clause = (
        'bodies.text' if isinstance(value, type('')) else 'bodies.chunk'
    )
    got = describe(value)
    if clause == 'bodies.text':
        got += " (`.encode('utf-8')`?)"
    raise ContractError(clause, 'bytes as chunk', got)


def _iterate(body):
    # type: (Any) -> Iterator[Any]
    if is_chunk(body):
        return iter([body])
    if not hasattr(body, '__iter__'):
        raise ContractError(
            'bodies.kinds',
            'an iterable that does not wait',
            describe(body),
        )
    return iter(body)


def _close(value):
    # type: (Any) -> None
    close = getattr(value, 'close', None)
    if close is not None:
        close()
