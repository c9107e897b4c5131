"""The body of a request that a host of PEP 3333 gives."""

from wsgi_ng.errors import ClientGone
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.wsgi.reraise import caused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterator, Optional


def body_of(environ):
    # type: (Dict[str, Any]) -> Callable[[], Iterator[bytes]]
    """Give what pulls the chunks, or refuse where nobody can tell."""
    length = _length_of(environ)
    coded = bool(environ.get('HTTP_TRANSFER_ENCODING'))
    terminated = bool(environ.get('wsgi.input_terminated'))
    if coded and length is not None:
        clause = 'relation.guest.body.ambiguous'
        raise RefusedRequest(400, 'a length and a coding', clause=clause)
    if coded and not terminated:
        clause = 'relation.guest.body.undecidable'
        raise RefusedRequest(411, 'no length', clause=clause)
    if length is None and not terminated:
        length = 0
    return lambda: _pull(environ['wsgi.input'], length)


def _length_of(environ):
    # type: (Dict[str, Any]) -> Optional[int]
    text = environ.get('CONTENT_LENGTH', '')
    if not text:
        return None
    if len(text) < 16 and text.strip('0123456789') == '':
        return int(text)
    clause = 'relation.guest.body.ambiguous'
    raise RefusedRequest(400, 'no number as length', clause=clause)


def _pull(stream, length):
    # type: (Any, Optional[int]) -> Iterator[bytes]
    # Only the stream of `from_wsgi` has this name.
    read = getattr(stream, 'wsgi_ng_read', stream.read)
    left = length
    while left != 0:
        size = _CHUNK_SIZE if left is None else min(_CHUNK_SIZE, left)
        try:
            chunk = read(size)
        except (EnvironmentError, EOFError) as error:
            raise caused(_gone(), error)
        if not chunk and left is None:
            return
        if not chunk:
            raise _gone()
        if left is not None:
            left -= len(chunk)
        yield chunk


def _gone():
    # type: () -> ClientGone
    return ClientGone(
        'request.body.truncated: the body broke off before its end'
    )


_CHUNK_SIZE = 65536
