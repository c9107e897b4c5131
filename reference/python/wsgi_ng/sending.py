"""What has been sent of one response, and what may follow."""

from __future__ import unicode_literals

from wsgi_ng.body import is_chunk
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.fields import Fields
from wsgi_ng.framing import framing_of
from wsgi_ng.status import has_content
from wsgi_ng.trailers import trailers_of

try:
    from threading import get_ident
except ImportError:  # Python 2.7
    from thread import get_ident  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, Tuple
    from wsgi_ng.response import Response


class Sending(object):
    """The steps of one response: tuples that begin with their kind."""

    def __init__(self, exchange, response):
        # type: (Any, Response) -> None
        response.claim()
        self.status = response.status
        self.has_content = has_content(exchange.method, self.status)
        self._exchange = exchange
        self._response = response
        self._headers, self._length = framing_of(exchange, response)
        self.octets = 0
        self._thread = get_ident()

    def head(self, links):
        # type: (Iterable[str]) -> Tuple[Any, ...]
        """`links` are those of `preload`."""
        for link in links:
            if link not in self._headers.get_all('link'):
                self._headers.append('link', link)
        whole = not self.has_content or is_chunk(self._response.body)
        return 'head', self.status, self._headers, whole

    def chunk(self, octets):
        # type: (bytes) -> Tuple[Any, ...]
        count = self.octets + len(octets)
        if self._length is not None and count > self._length:
            expected = '%d bytes' % self._length
            got = '%d or more' % count
            raise ContractError('sending.length.long', expected, got)
        self.octets = count
        return 'chunk', octets

    def go_on(self):
        # type: () -> None
        """Checked before each further pull."""
        if self._exchange.gone:
            raise ClientGone('sending.gone: the client has left')
        if get_ident() != self._thread:
            clause = 'application.thread.one'
            expected = 'the thread of the call'
            raise ContractError(clause, expected, 'another one')

    def end(self):
        # type: () -> Tuple[Any, ...]
        if not self.has_content:
            return _END

        if self._length is not None and self.octets < self._length:
            expected = '%d bytes' % self._length
            got = '%d' % self.octets
            raise ContractError('sending.length.short', expected, got)
        trailers = self._response.trailers
        if trailers is None:
            return _END
        fields = trailers_of(trailers())
        can = 'trailers' in self._exchange.features
        return ('end', fields) if can else _END


_END = 'end', Fields().fix()
