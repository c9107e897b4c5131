"""The body of a response, as it is pulled."""

from __future__ import unicode_literals

from wsgi_ng.body import length_of
from wsgi_ng.chunks import Chunks
from wsgi_ng.errors import ContractError
from wsgi_ng.lint.caller_error import CallerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional
    from wsgi_ng.lint.watch import Watch


class Pulls(object):
    """What a server does with one body, and what the body gives."""

    def __init__(self, watch, body, has_content, length):
        # type: (Watch, Any, bool, Optional[int]) -> None
        self.closed = False
        self.ended = False
        self.body = body
        self.region = length_of(body) is not None
        self.watch = watch
        self._has_content = has_content
        self._length = length
        self._size = 0
        self._after_loss = False

    def cut(self, offset, length):
        # type: (int, int) -> None
        self.body = self.body.part(offset, length)
        self._length = length

    def pull(self):
        # type: () -> None
        self.watch.use()
        if self.closed:
            raise CallerError(
                'bodies.close', 'no pull', 'one of a closed body'
            )
        if not self._has_content:
            raise CallerError('sending.none', 'no pull', 'one')
        if self.watch.gone():
            if self._after_loss:
                expected = 'no pull after the client has left'
                raise CallerError('sending.gone.closes', expected, 'two')
            self._after_loss = True

    def chunk(self, octets):
        # type: (bytes) -> bytes
        self._size += len(octets)
        if self._length is not None and self._size > self._length:
            raise ContractError(
                'sending.length.long',
                '%d bytes' % self._length,
                '%d or more' % self._size,
            )
        return octets

    def end(self):
        # type: () -> None
        self.ended = True
        if self._length is not None and self._size < self._length:
            raise ContractError(
                'sending.length.short',
                '%d bytes' % self._length,
                '%d' % self._size,
            )

    def close(self):
        # type: () -> None
        self.watch.use()
        if self.closed:
            raise CallerError('bodies.close.once', 'one close', 'two')
        self.closed = True


class Pulled(object):
    """What a body is besides its chunks, where it is a region."""

    chunks_of = Chunks  # type: Any

    def __init__(self, pulls):
        # type: (Pulls) -> None
        self._pulls = pulls
        self._chunks = self.chunks_of(pulls.body)

    def __getattr__(self, name):
        # type: (str) -> Any
        if name not in _OF_A_REGION:
            raise AttributeError(name)
        value = getattr(self._pulls.body, name)
        return self._part if name == 'part' else value

    def _part(self, offset, length):
        # type: (int, int) -> Pulled
        """Go on as a part, which closes the whole."""
        self._pulls.cut(offset, length)
        self._chunks = self.chunks_of(self._pulls.body)
        return self


class LintedBody(Pulled):
    """A body that is pulled by a blocking server."""

    def __iter__(self):
        # type: () -> LintedBody
        return self

    def __next__(self):
        # type: () -> bytes
        with self._pulls.watch:
            self._pulls.pull()
            for octets in self._chunks:
                return self._pulls.chunk(octets)
            self._pulls.end()
        raise StopIteration

    next = __next__

    def close(self):
        # type: () -> None
        with self._pulls.watch:
            self._pulls.close()
            self._chunks.close()


_OF_A_REGION = frozenset(['path', 'descriptor', 'offset', 'length', 'part'])
