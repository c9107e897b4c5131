"""What has been sent of one response, and what may follow."""

from __future__ import unicode_literals

from wsgi_ng.body import is_chunk
from wsgi_ng.errors import ClientGone, ContractError, RefusedRequest
from wsgi_ng.fields import Fields
from wsgi_ng.framing import framing_of
from wsgi_ng.status import has_content

try:
    from threading import get_ident
except ImportError:  # Python 2.7
    from thread import get_ident  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator, Optional, Tuple
    from wsgi_ng.response import Response


class Sending(object):
    """The steps of one response: tuples that begin with their kind."""

    def __init__(self, exchange):
        # type: (Any) -> None
        self._exchange = exchange
        self._response = None  # type: Any
        self._headers = Fields()
        self._length = None  # type: Optional[int]
        self._sent = 0
        self._head_left = False
        self._thread = get_ident()

    @property
    def has_content(self):
        # type: () -> bool
        return has_content(self._exchange.method, self._response.status)

    def begin(self, response):
        # type: (Response) -> None
        response.claim()
        self._response = response
        self._headers, self._length = framing_of(
            self._exchange.method, response
        )

    def head(self):
        # type: () -> Tuple[Any, ...]
        self._head_left = True
        whole = not self.has_content or is_chunk(self._response.body)
        return 'head', self._response.status, self._headers, whole

    def chunk(self, octets):
        # type: (bytes) -> Iterator[Tuple[Any, ...]]
        self._sent += len(octets)
        if self._length is not None and self._sent > self._length:
            raise ContractError(
                'sending.length.long',
                '%d bytes' % self._length,
                '%d or more' % self._sent,
            )
        if octets:
            yield 'chunk', octets

    def go_on(self):
        # type: () -> None
        """Checked before each further pull."""
        if self._exchange.gone:
            raise ClientGone('sending.gone: the client has left')
        if get_ident() != self._thread:
            raise ContractError(
                'sending.thread', 'the thread of the call', 'another one'
            )

    def end(self):
        # type: () -> Tuple[Any, ...]
        if (
            self.has_content
            and self._length is not None
            and self._sent < self._length
        ):
            raise ContractError(
                'sending.length.short',
                '%d bytes' % self._length,
                '%d' % self._sent,
            )
        trailers = self._response.trailers if self.has_content else None
        fields = Fields(trailers() if trailers is not None else ())
        for name, _ in fields:
            if name in _FRAMING_NAMES:
                raise ContractError(
                    'sending.trailers.names', 'other trailers', name
                )
        return 'end', fields

    def failed(self, error):
        # type: (Exception) -> Iterator[Tuple[Any, ...]]
        refused = isinstance(error, RefusedRequest)
        if refused or isinstance(error, ClientGone):
            self._exchange.log.info('%s', error)
        else:
            self._exchange.log.error(
                'An application failed: %r', error, exc_info=True
            )

        if self._head_left or self._exchange.gone:
            yield 'abort', error
            return
        octets = (
            b'The request was refused\n'
            if refused
            else b'Internal server error\n'
        )
        headers = Fields(
            [
                ('content-type', 'text/plain'),
                ('content-length', '%d' % len(octets)),
            ]
        )
        yield (
            'head',
            getattr(error, 'status', 500) if refused else 500,
            headers,
            True,
        )
        if self._exchange.method != 'HEAD':
            yield 'chunk', octets
        yield 'end', Fields()


_FRAMING_NAMES = frozenset(
    [
        'content-encoding',
        'content-length',
        'content-range',
        'content-type',
        'trailer',
    ]
)
