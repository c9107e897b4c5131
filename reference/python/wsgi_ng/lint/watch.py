"""What has crossed one boundary, and what may still cross it."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError

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
        self._exchange = exchange
        self._features = frozenset(exchange.features)
        self._gone = False
        self._ends = []  # type: List[Callable[[], object]]
        self._thread = get_ident() if flavour == 'blocking' else None
        exchange.on_end(self._over)

    def thread(self):
        # type: () -> None
        """Fail on another thread than that of a blocking call."""
        if self._thread not in (None, get_ident()):
            raise ContractError(
                'application.thread.one', 'the thread of the call', 'another'
            )

    def gone(self):
        # type: () -> bool
        """Whether the client has left; it does not come back."""
        gone = self._exchange.gone
        if self._gone and not gone:
            raise ContractError('exchange.gone', 'a client that left', 'one')
        self._gone = gone
        return gone

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        calls = []  # type: List[bool]

        def gone():
            # type: () -> None
            if calls:
                raise ContractError(
                    'exchange.gone.callback', 'one call', 'two'
                )
            calls.append(True)
            callback()

        left = self._exchange.gone
        self._exchange.on_gone(gone)
        if left and not calls:
            raise ContractError(
                'exchange.gone.callback', 'a call at once', 'none'
            )

    def on_end(self, callback):
        # type: (Callable[[], object]) -> None
        def end():
            # type: () -> None
            self.thread()
            self._closed()
            if end not in self._ends:
                raise ContractError('exchange.end', 'one call', 'two')
            if self._ends.pop() is not end:
                raise ContractError(
                    'exchange.end.order', 'the last callback first', 'another'
                )
            callback()

        self._ends.append(end)
        self._exchange.on_end(end)

    def _over(self):
        # type: () -> None
        self.thread()
        self._closed()
        if self._ends:
            raise ContractError(
                'exchange.end',
                'a call of each callback',
                '%d without' % len(self._ends),
            )
        if self._features != frozenset(self._exchange.features):
            raise ContractError(
                'exchange.features.fixed', 'the same features', 'others'
            )

    def _closed(self):
        # type: () -> None
        if self.body is not None and not self.body.closed:
            raise ContractError(
                'bodies.close', 'a body that was closed', 'one still open'
            )
