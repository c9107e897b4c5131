"""Let a body go through a transform."""

from __future__ import unicode_literals

from wsgi_ng.body import bytes_of, is_chunk
from wsgi_ng.chunks import Chunks
from wsgi_ng.condition import names
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.measure import Measure
from wsgi_ng.status import has_content
from wsgi_ng.stop import check_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Iterator
    from wsgi_ng.protocols import Response, Transform


def transform(exchange, response, make):
    # type: (Any, Response, Callable[[], Transform]) -> bool
    """Let a body go through what `make` gives.

    True if the fields are now of that.
    """
    if not callable(make):
        raise ContractError('transform.made', 'a callable', describe(make))
    try:
        status, headers = response.status, response.headers
        delete = headers.delete
    except AttributeError:
        expected, got = 'what `respond` gives', describe(response)
        raise ContractError('response.reliable', expected, got)
    if status < 200 or status in (204, 205, 206):
        return False

    measure = Measure(headers)
    for name in _DESCRIBING:
        delete(name)
    tag = headers.get('etag')
    asked = exchange.headers.get('if-none-match') or ''
    stored = status == 304 and names(asked, tag)
    if tag is not None and tag.startswith('"') and not stored:
        headers.set('etag', 'W/' + tag)

    body = response.body
    if has_content(exchange.method, status) and is_chunk(body):
        response.body = _whole(body, made(make), measure)
    elif hasattr(body, '__aiter__') or hasattr(body, 'aclose'):
        from wsgi_ng.asynchronous_transform import transformed

        response.body = transformed(body, make, measure)
    else:
        response.body = Transformed(body, make, measure)
    return status != 304


class Transformed(object):
    """A body that goes through a transform while it is pulled."""

    def __init__(self, body, make, measure):
        # type: (Any, Callable[[], Any], Measure) -> None
        self._make = make
        self._measure = measure
        self._received = Chunks(body)

    def __iter__(self):
        # type: () -> Iterator[bytes]
        transform = made(self._make)
        try:
            for chunk in self._received:
                self._measure.add(len(chunk))
                for piece in fed(transform, chunk):
                    yield piece
            self._measure.end()
            for piece in finished(transform):
                yield piece
        finally:
            released(transform)

    def close(self):
        # type: () -> None
        self._received.close()


def made(make):
    # type: (Callable[[], Any]) -> Any
    """What `make` gives, if that is a transform."""
    transform = make()
    for name in ('feed', 'finish'):
        if not callable(getattr(transform, name, None)):
            expected, got = '`feed` and `finish`', describe(transform)
            raise ContractError('transform.made', expected, got)
    return transform


def fed(transform, chunk):
    # type: (Any, bytes) -> Iterator[bytes]
    """What a chunk becomes: one chunk at least."""
    given = False
    if chunk:
        for piece in _pieces(transform.feed, chunk):
            given = True
            yield piece
    if not given:
        yield b''


def finished(transform):
    # type: (Any) -> Iterator[bytes]
    return _pieces(transform.finish)


def released(transform):
    # type: (Any) -> None
    """It is asked for no more."""
    close = getattr(transform, 'close', None)
    if close is not None:
        close()


def _whole(body, transform, measure):
    # type: (Any, Any, Measure) -> bytes
    received = Transformed(body, lambda: transform, measure)
    try:
        return b''.join(received)
    finally:
        received.close()


def _pieces(method, *given):
    # type: (Callable[..., Any], *bytes) -> Iterator[bytes]
    try:
        several = method(*given)
        if is_chunk(several) or not hasattr(several, '__iter__'):
            expected = 'an iterable of chunks of a transform'
            got = describe(several)
            raise ContractError('transform.chunks', expected, got)
        pieces = iter(several)
    except StopIteration:
        raise RuntimeError('a transform raised StopIteration')
    while True:
        try:
            piece = next(pieces)
        except StopIteration:
            check_stop(pieces)
            return
        if not is_chunk(piece):
            expected = 'bytes as chunk of a transform'
            clause = 'transform.chunks'
            raise ContractError(clause, expected, describe(piece))
        yield bytes_of(piece)


_DESCRIBING = (
    'accept-ranges',
    'content-digest',
    'content-length',
    'content-md5',
    'digest',
    'repr-digest',
)
