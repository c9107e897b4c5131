"""Run an application against a client that follows a script."""

from __future__ import unicode_literals

from collections import namedtuple

from wsgi_ng.course import Course
from wsgi_ng.deliver import deliver
from wsgi_ng.errors import ClientGone
from wsgi_ng.exchange import Exchange
from wsgi_ng.fields import Fields
from wsgi_ng.websocket_offer import WebSocketOffer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Iterable, Iterator, List
    from typing import Optional, Tuple

# How a client leaves, as an item of a script.
Closed = namedtuple('Closed', 'code reason')

# `status` is 101 where the application has accepted, `body` is its
# chunks, joined, and `error` is what the exchange failed with, in its
# talk or before.
Rehearsal = namedtuple(
    'Rehearsal',
    'status headers body trailers subprotocol sent '
    'close_code close_reason error',
)


def rehearse(application, script=(), **given):
    # type: (Callable[[Any], Any], Iterable[Any], **Any) -> Rehearsal
    """Run a blocking application; `given` is of its exchange.

    A request with a `method` or a `body` is an ordinary one, and every
    other offers a conversation, with `origin` and `subprotocols`.
    """
    playing = Playing(script, given)
    for step in deliver(application, playing.exchange, playing.course):
        playing.carry_out(step)
    return playing.result()


class Playing(object):
    """A rehearsal while it goes on, in both flavours."""

    def __init__(self, script, given):
        # type: (Iterable[Any], Any) -> None
        self.course = Course(given.pop('log', _Quiet()))
        self.client = Client(script, self.course)
        offered = tuple(given.pop('subprotocols', ()))
        origin = given.pop('origin', None)
        if 'method' not in given and 'body' not in given:
            given.setdefault('headers', _asked(offered, origin))
            given.setdefault('features', ['websocket'])
            offer = WebSocketOffer(self.client, offered, origin)
            given['websocket'] = offer
        given.setdefault('features', ['trailers'])
        self.exchange = Exchange(self.course, **given)
        self._head = 0, None, None  # type: Tuple[int, Any, Any]
        self._body = []  # type: List[bytes]
        self._trailers = Fields()
        self._error = None  # type: Optional[Exception]
        outcome = self._outcome()
        next(outcome)
        self.course.on_end(outcome)

    def carry_out(self, step):
        # type: (Any) -> None
        if step[0] == 'accept':
            self._head = 101, step[1], step[2]
        elif step[0] == 'head':
            self._head = step[1], step[2], None
        elif step[0] == 'chunk':
            self._body.append(step[1])
        elif step[0] == 'end':
            self._trailers = step[1]

    def _outcome(self):
        # type: () -> Iterator[None]
        """An end that keeps the outcome of its exchange."""
        try:
            yield
        except Exception as error:
            self._error = error

    def result(self):
        # type: () -> Rehearsal
        status, headers, chosen = self._head
        body = b''.join(self._body)
        sent, closed = self.client.sent, self.client.closed
        code, reason = closed or (None, None)
        return Rehearsal(
            status,
            headers,
            body,
            self._trailers,
            chosen,
            sent,
            code,
            reason,
            self._error,
        )


class Client(object):
    """A link whose other side follows a script."""

    def __init__(self, script, course):
        # type: (Iterable[Any], Course) -> None
        self.sent = []  # type: List[Any]
        self.closed = None  # type: Any
        self._script = iter(script)
        self._course = course

    def next_cue(self):
        # type: () -> Any
        """What the client says, its close, or a callable to call."""
        if self.closed is not None:
            return self.closed
        cue = next(self._script, Closed(1000, ''))
        if hasattr(cue, 'code') and not callable(cue):
            self.closed = cue
            self._course.lose()
        return cue

    def receive(self):
        # type: () -> Any
        cue = self.next_cue()
        while callable(cue):
            cue()
            cue = self.next_cue()
        return cue

    def send_text(self, message):
        # type: (Any) -> None
        if self.closed is not None:
            over = 'websocket.send.over: closed with %d'
            raise ClientGone(str(over) % self.closed.code)
        self.sent.append(message)

    send_bytes = send_text

    def close(self, code, reason):
        # type: (int, str) -> None
        if self.closed is not None:
            raise ValueError('websocket.close.again: closed twice')
        self.closed = Closed(code, reason)


def _asked(offered, origin):
    # type: (Tuple[str, ...], Any) -> List[Tuple[str, str]]
    fields = [('sec-websocket-version', '13')]
    if offered:
        fields.insert(0, ('sec-websocket-protocol', ', '.join(offered)))
    if origin is not None:
        fields.insert(0, ('origin', origin))
    return fields


class _Quiet(object):
    def info(self, *line, **options):
        # type: (*Any, **Any) -> None
        pass

    debug = warning = error = info
