"""What has crossed one boundary, and what may still cross it."""

from __future__ import unicode_literals

from wsgi_ng.ends import check_end
from wsgi_ng.errors import describe
from wsgi_ng.lint import context
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.end import linted_end

try:
    from threading import get_ident
except ImportError:  # Python 2.7
    from thread import get_ident  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional


class Watch(object):
    """The course of one call, from the call to the last callback."""

    def __init__(self, exchange, flavour):
        # type: (Any, str) -> None
        self.body = None  # type: Any
        self.flavour = flavour
        self._exchange = exchange
        self._features = frozenset(exchange.features)
        self._gone = False
        self._stage = 'calling'
        self._ends = []  # type: List[Any]
        self._outcome = None  # type: Optional[List[Any]]
        self._open = None  # type: Any
        self._thread = get_ident()
        if flavour == 'blocking':
            context.enter(self)
        exchange.on_end(self._over)

    @property
    def calling(self):
        # type: () -> bool
        return self._stage == 'calling'

    @property
    def late(self):
        # type: () -> bool
        """Whether the head has left for certain, or never will."""
        return self._stage not in ('calling', 'answered')

    def use(self):
        # type: () -> None
        """The server goes on with the exchange."""
        if self._stage == 'over':
            expected = 'nothing after the callbacks'
            raise CallerError('states.over', expected, 'something')
        if self.flavour == 'async':
            return
        if self._thread != get_ident():
            raise CallerError(
                'application.thread.one', 'the thread of the call', 'another'
            )
        if not context.holds(self):
            raise CallerError(
                'crossing.context', 'the context of the call', 'another'
            )

    def answer(self):
        # type: () -> None
        self._stage = 'answered'

    def talk(self):
        # type: () -> None
        self.use()
        if self.late:
            expected = 'one call, before the callbacks'
            raise CallerError('websocket.talk', expected, 'another')
        self._stage = 'talking'

    def gone(self):
        # type: () -> bool
        """Whether the client has left; it does not come back."""
        gone = self._exchange.gone
        if self._gone and not gone:
            expected = 'a client that has left'
            raise CallerError('exchange.gone', expected, 'one that is back')
        self._gone = gone
        return gone

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        calls = []  # type: List[bool]

        def gone():
            # type: () -> None
            if calls:
                raise CallerError('exchange.gone.callback', 'one call', 'two')
            calls.append(True)
            if not self.gone():
                expected = 'true when the client has left'
                raise CallerError('exchange.gone', expected, 'false')
            callback()

        left = self._exchange.gone
        self._exchange.on_gone(gone)
        if left and not calls:
            raise CallerError('exchange.gone.late', 'a call at once', 'none')

    def on_end(self, end):
        # type: (Any) -> None
        linted = linted_end(check_end(end), self)
        self._exchange.on_end(linted)
        self._ends.append(linted)

    def begin(self, end):
        # type: (Any) -> None
        self._closed()
        self._stage = 'ending'
        if end not in self._ends:
            raise CallerError('exchange.end', 'one call', 'two')
        if self._ends.pop() is not end:
            raise CallerError(
                'exchange.end.order', 'the last callback first', 'another'
            )

    def resume(self, error):
        # type: (Any) -> None
        """With what an end is resumed."""
        if self._outcome is not None and self._outcome[0] is not error:
            expected = 'the same for all ends'
            got = describe(error)
            raise CallerError('middleware.end.outcome', expected, got)
        self._outcome = [error]

    def goes_on(self, end):
        # type: (Any) -> None
        """A generator has yielded at its end, and has to be closed."""
        self._open = end

    def stop(self, end):
        # type: (Any) -> None
        if self._open is not end:
            expected = 'the error of `sending.gone`'
            raise CallerError('middleware.end.stopped', expected, 'a close')
        self._open = None

    def _over(self):
        # type: () -> None
        self._closed()
        self._stage = 'over'
        context.leave(self)
        if self._ends:
            raise CallerError(
                'exchange.end',
                'a call of each callback',
                '%d without' % len(self._ends),
            )
        if self._features != frozenset(self._exchange.features):
            raise CallerError(
                'exchange.features.fixed', 'the same features', 'others'
            )

    def _closed(self):
        # type: () -> None
        self.use()
        if self.body is not None and not self.body.closed:
            raise CallerError(
                'bodies.close', 'a body that was closed', 'one still open'
            )
        if self._open is not None:
            expected = 'a generator that is closed'
            raise CallerError(
                'middleware.end.more', expected, 'one still open'
            )
