"""What has crossed one boundary, and what may still cross it."""

from __future__ import unicode_literals

from wsgi_ng.ends import check_callback, check_end
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.flavour import COROUTINE, flags_of
from wsgi_ng.lint import context
from wsgi_ng.lint.blaming import Blaming
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.end import linted_end

try:
    from threading import get_ident
except ImportError:  # Python 2.7
    from thread import get_ident  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional


class Watch(Blaming):
    """The course of one call, from the call to the last callback."""

    def __init__(self, exchange, flavour, application):
        # type: (Any, str, Any) -> None
        Blaming.__init__(self, application)
        self.body = None  # type: Any
        self.flavour = flavour
        self._exchange = exchange
        self._features = frozenset(exchange.features)
        self._gone = False
        self._stage = 'calling'
        self._ends = []  # type: List[Any]
        self._outcome = None  # type: Optional[List[Any]]
        self._open = None  # type: Any
        self._left = None  # type: Any
        self._thread = get_ident()
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

    @property
    def ended(self):
        # type: () -> bool
        """Whether the answer has ended; that of an attempt is none."""
        if getattr(self._exchange, 'attempted', None) is not None:
            return False
        return self._stage in ('ending', 'over')

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

    def talked(self, clause, channel):
        # type: (str, Any) -> None
        """A talk has come to its end, while the conversation went on."""
        self._left = clause, channel

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
        calls = []  # type: List[str]

        def gone():
            # type: () -> object
            with self:
                if calls:
                    clause = 'exchange.gone.callback'
                    raise CallerError(clause, 'one call', 'two')
                calls.append('call')
                if not self.gone():
                    expected = 'true when the client has left'
                    raise CallerError('exchange.gone', expected, 'false')
                return callback()

        check_callback(callback, 'exchange.gone.kinds')
        left = self._exchange.gone
        self._exchange.on_gone(gone)
        if left and not calls:
            raise CallerError('exchange.gone.late', 'a call at once', 'none')

    def on_end(self, end):
        # type: (Any) -> None
        check_end(end)
        waits = hasattr(end, 'athrow') or flags_of(end) & COROUTINE
        if waits and self.flavour == 'blocking':
            expected, got = 'an end that does not wait', describe(end)
            raise ContractError('middleware.end.waiting', expected, got)
        linted = linted_end(end, self)
        self._exchange.on_end(linted)
        if self._stage == 'over':
            expected = 'a failure of `on_end` after the callbacks'
            raise CallerError('exchange.end.late', expected, 'none')
        self._ends.append(linted)

    def begin(self, end):
        # type: (Any) -> None
        with self:
            self._closed()
            self._stage = 'ending'
            if end not in self._ends:
                raise CallerError('exchange.end', 'one call of it', 'two')
            if self._ends.pop() is not end:
                expected = 'the end that was registered last'
                raise CallerError('exchange.end.order', expected, 'another')

    def resume(self, error):
        # type: (Any) -> None
        """With what an end is resumed."""
        with self:
            if self._outcome is not None and self._outcome[0] is not error:
                expected = 'the same outcome for all ends'
                got = describe(error)
                raise CallerError('middleware.end.outcome', expected, got)
        self._outcome = [error]

    def goes_on(self, end):
        # type: (Any) -> None
        """A generator has yielded at its end, and has to be closed."""
        self._open = end

    def stop(self, end):
        # type: (Any) -> None
        with self:
            if self._open is not end:
                clause = 'middleware.end.stopped'
                expected = 'the error of `sending.gone` thrown in'
                raise CallerError(clause, expected, 'a close')
        self._open = None

    def _over(self):
        # type: () -> None
        with self:
            self._closed()
            self._stage = 'over'
            context.leave(self)
            if self._ends:
                expected = 'a call of each end'
                got = '%d without' % len(self._ends)
                raise CallerError('exchange.end', expected, got)
            if self._features != frozenset(self._exchange.features):
                clause = 'exchange.features.fixed'
                raise CallerError(clause, 'the same features', 'others')

    def _closed(self):
        # type: () -> None
        self.use()
        if self.body is not None and not self.body.closed:
            expected = 'a body that was closed'
            got = 'one still open (`substitute`?)'
            raise CallerError('bodies.close', expected, got)
        if self._open is not None:
            expected = 'a close after its further `yield`'
            got = 'a generator still open'
            raise CallerError('middleware.end.closed', expected, got)
        if self._left is not None and self._left[1].close_code is None:
            expected = 'a conversation that the server closes'
            raise CallerError(self._left[0], expected, 'one still open')
