"""Run an application for a client, in a test."""

from __future__ import unicode_literals

import logging
from collections import namedtuple

from wsgi_ng.course import Course
from wsgi_ng.deliver import deliver
from wsgi_ng.errors import ClientGone, ContractError, describe
from wsgi_ng.factory import lifespan_of
from wsgi_ng.fields import Fields
from wsgi_ng.flavour import flavour_of
from wsgi_ng.lifespan import Lifespan
from wsgi_ng.lint import lint
from wsgi_ng.rehearsed_exchange import rehearsed_exchange

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import (
        Any,
        AsyncContextManager,
        Awaitable,
        Callable,
        ContextManager,
        Iterable,
        Iterator,
        List,
        Optional,
        Tuple,
        Union,
        overload,
    )
    from wsgi_ng.protocols import Application, Rehearsal as Played

    Script = Optional[Iterable[Any]]
    Blocking = Union[Application, Callable[[], ContextManager[Any]]]
    Async = Union[
        Callable[[Any], Awaitable[Any]],
        Callable[[], AsyncContextManager[Any]],
    ]

# How a client leaves, as an item of a script.
Closed = namedtuple('Closed', 'code reason')

# `status` is 101 where the application has accepted, and `body` is its
# chunks, joined. `errors` are what the exchange failed with, and what
# was raised at its end; `error` is the first of them.
Rehearsal = namedtuple(
    'Rehearsal',
    'status headers body trailers subprotocol sent '
    'close_code close_reason error errors',
)

if TYPE_CHECKING:

    @overload
    def rehearse(application, script=None, **given):
        # type: (Blocking, Script, **Any) -> Played
        pass

    @overload
    def rehearse(application, script=None, **given):
        # type: (Async, Script, **Any) -> Awaitable[Played]
        pass

    @overload
    def rehearse(application, script=None, **given):
        # type: (object, Script, **Any) -> Any
        pass


def rehearse(application, script=None, **given):
    # type: (Any, Script, **Any) -> Any
    """Run an application, or a factory; of an async one, await it.

    Where a script is given, be it empty, it is asked for a conversation,
    and else for a page. Beside what an exchange is made of, `origin` and
    `subprotocols` may be given, `lint=False` for an application that
    breaks the contract on purpose, and `leaves`, the number of chunks
    that the client gets before it leaves.
    """
    if (lifespan_of(application) or flavour_of(application)) == 'async':
        from wsgi_ng.asynchronous_rehearse import rehearse as rehearse_async

        return rehearse_async(application, script, **given)
    playing = Playing(script, given)
    exchange, course = playing.exchange, playing.course
    with Lifespan(application, course.log) as lifespan:
        steps = deliver(playing.of(lifespan), exchange, course)
        for step in steps:
            if playing.carry_out(step):
                course.lose()
                break
        steps.close()
    return playing.result()


class Playing(object):
    """A rehearsal while it goes on, in both flavours."""

    def __init__(self, script, given):
        # type: (Any, Any) -> None
        self.errors = []  # type: List[BaseException]
        _check_script(script)
        log = given.pop('log', None) or logging.getLogger(str('wsgi_ng'))
        self.course = Course(_Noting(log, self.errors))
        self.client = Client(script or (), self.course)
        self._lint = given.pop('lint', True)
        self._leaves = given.pop('leaves', None)
        link = None if script is None else self.client
        self.exchange = rehearsed_exchange(link, given, self.course)
        self._head = 0, None, None  # type: Tuple[int, Any, Any]
        self._body = []  # type: List[bytes]
        self._trailers = Fields()
        outcome = self._outcome()
        next(outcome)
        self.course.on_end(outcome)

    def of(self, lifespan):
        # type: (Any) -> Any
        """What is run: the application, under lint."""
        application = lifespan.application
        return lint(application) if self._lint else application

    def carry_out(self, step):
        # type: (Any) -> bool
        """Get a step; true where the client leaves after it."""
        if step[0] == 'accept':
            self._head = 101, step[1], step[2]
            self._look_at(step[2])
        elif step[0] == 'head':
            self._head = step[1], step[2], None
        elif step[0] == 'chunk':
            self._body.append(step[1])
        elif step[0] == 'end':
            self._trailers = step[1]
            return False
        return len(self._body) == self._leaves

    def _look_at(self, chosen):
        # type: (Any) -> None
        offered = self.exchange.websocket.subprotocols
        if offered and chosen is None:
            line = 'None of the subprotocols %s was chosen: a browser leaves'
            self.course.log.warning(line, ', '.join(offered))

    def _outcome(self):
        # type: () -> Iterator[None]
        """An end that keeps the outcome of its exchange."""
        try:
            yield
        except Exception as error:
            self.errors.insert(0, error)

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
            self.errors[0] if self.errors else None,
            self.errors,
        )


def _check_script(script):
    # type: (Any) -> None
    text = isinstance(script, (bytes, type('')))
    iterable = hasattr(script, '__iter__') or script is None
    if text or not iterable or hasattr(script, 'keys'):
        expected = 'a list of messages as script'
        hint = '%r (`target=`?)' % script if text else describe(script)
        raise ContractError('exchange.construct', expected, hint)


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


class _Noting(object):
    """A log that keeps what went wrong at the end."""

    def __init__(self, log, errors):
        # type: (Any, List[BaseException]) -> None
        self._log = log
        self._errors = errors

    def __getattr__(self, name):
        # type: (str) -> Any
        return getattr(self._log, name)

    def error(self, message, *values, **options):
        # type: (Any, *Any, **Any) -> None
        if message.startswith(_LATE):
            self._errors += [
                value for value in values if isinstance(value, Exception)
            ]
        self._log.error(message, *values, **options)


_LATE = (
    'A callback failed',
    'A body could not be closed',
    'A lifespan could not be left',
)
