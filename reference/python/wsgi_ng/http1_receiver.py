"""What one connection sends, as requests."""

from __future__ import unicode_literals

from wsgi_ng.errors import ClientGone
from wsgi_ng.http1_body_reader import BodyReader
from wsgi_ng.http1_head_reader import HeadReader
from wsgi_ng.http1_request import request_of
from wsgi_ng.limits import Limits
from wsgi_ng.octets import Octets
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Tuple


class Receiver(object):
    """Takes bytes, and gives requests and their bodies."""

    def __init__(self, limits=None, scheme='http'):
        # type: (Optional[Limits], str) -> None
        self._limits = Limits() if limits is None else limits
        self._scheme = scheme
        self._octets = Octets()
        self._head = HeadReader(self._limits)
        self._body = None  # type: Optional[BodyReader]
        self._stage = 'head'  # then body, done; over at any time
        self._persists = True
        self._lacks = True
        self._cut = None  # type: Optional[str]

    @property
    def wants(self):
        # type: () -> bool
        """Whether bytes are to be read from the connection."""
        if self.over or self._cut is not None:
            return False
        return self._lacks or len(self._octets) < self._limits.buffer_bytes

    @property
    def over(self):
        # type: () -> bool
        """Whether no further request will come."""
        return self._stage == 'over'

    @property
    def begun(self):
        # type: () -> bool
        """Whether bytes of the next request have come."""
        return self._head.begun or len(self._octets) > 0

    @property
    def time(self):
        # type: () -> Optional[float]
        """How many seconds the client has for what is going on."""
        if self._stage == 'body':
            return self._limits.request_time
        if self._stage != 'head':
            return None
        if self.begun:
            return self._limits.head_time
        return self._limits.idle_time

    def push(self, octets):
        # type: (bytes) -> None
        if octets and not self.over:
            self._octets.push(octets)
            self._lacks = False

    def end(self):
        # type: () -> None
        """The client sends no more."""
        self._cut = 'ended'

    def late(self):
        # type: () -> None
        """The time is over."""
        if self._cut is None and self.time is not None:
            self._cut = 'late'

    def next(self):
        # type: () -> Optional[Tuple[Any, ...]]
        """Give what comes next, or nothing before there are more bytes."""
        if self._stage in ('done', 'over'):
            return None
        try:
            received = self._read()
            self._lacks = received is None
            if received is None:
                return self._missing()
            if received[0] == 'end':
                self._stage = 'done'
            return received
        except RefusedRequest as error:
            self._stage = 'over'
            return 'refused', error

    def proceed(self):
        # type: () -> None
        """Go on to the next request, once this one has been answered."""
        if self._stage == 'done':
            self._stage = 'head' if self._persists else 'over'
            self._head = HeadReader(self._limits)
            self._body = None

    def rest(self):
        # type: () -> bytes
        """Give the bytes behind a request that changed the protocol."""
        self._stage = 'over'
        return self._octets.take(len(self._octets))

    def _read(self):
        # type: () -> Optional[Tuple[Any, ...]]
        if self._body is not None:
            return self._body.read(self._octets)
        head = self._head.read(self._octets)
        if head is None:
            return None

        line, pairs = head
        request = request_of(line, pairs, self._limits, self._scheme)
        self._body = BodyReader(request.extent, self._limits)
        self._stage = 'body'
        self._persists = request.persists
        return 'request', request

    def _missing(self):
        # type: () -> Optional[Tuple[Any, ...]]
        if self._cut is None:
            return None
        idle = self._stage == 'head' and not self.begun
        if self._cut == 'late' and not idle:
            stage = 'head' if self._body is None else 'request'
            clause = 'limits.time.' + stage
            raise RefusedRequest(408, 'too slow a request', clause=clause)
        self._stage = 'over'
        if idle:
            return None
        clause = 'request.body.truncated' if self._body else 'http1.cut'
        return 'gone', ClientGone(clause + ': the client left too early')
