"""The calls of one application."""

from __future__ import unicode_literals

from contextlib import contextmanager
from weakref import WeakSet

from wsgi_ng.errors import ContractError
from wsgi_ng.lint.blaming import Blaming
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.request_body import check_iterable
from wsgi_ng.lint.rules import check_exchange
from wsgi_ng.lint.watch import Watch

try:
    from threading import get_ident
except ImportError:  # Python 2.7
    from thread import get_ident  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Iterator, List, Tuple


class Calls(object):
    """What may be said of several calls only."""

    def __init__(self, application):
        # type: (Any) -> None
        self._application = application
        self._threads = []  # type: List[int]
        self._earlier = WeakSet()  # type: Any

    @contextmanager
    def of(self, given, named, flavour):
        # type: (Any, Dict[str, Any], str) -> Iterator[Tuple[Any, Watch]]
        """Check one call; give the exchange and what watches it."""
        with Blaming(self._application):
            exchange = self._entered(given, named, flavour)
            thread = get_ident()
            self._check_announced(exchange, thread)
            self._threads.append(thread)
            try:
                yield exchange, Watch(exchange, flavour, self._application)
            finally:
                self._threads.remove(thread)

    def _entered(self, given, named, flavour):
        # type: (Any, Dict[str, Any], str) -> Any
        if len(given) != 1 or named:
            raise CallerError(
                'application.callable',
                'the exchange alone',
                '%d arguments' % (len(given) + len(named)),
            )
        exchange = given[0]
        check_exchange(exchange)
        check_iterable(exchange.body, flavour)
        self._check_once(exchange)
        return exchange

    def check_own(self, response):
        # type: (Any) -> None
        """Fail for a response that was given for another exchange."""
        if response in self._earlier:
            expected = 'a response of its own'
            got = 'one that was given before'
            raise ContractError('response.once', expected, got)
        self._earlier.add(response)

    def _check_once(self, exchange):
        # type: (Any) -> None
        calls = exchange.state.setdefault('wsgi_ng.lint', [])
        for application, other in calls:
            if application is self._application and other is exchange:
                raise CallerError('application.once', 'one call', 'two')
        calls.append((self._application, exchange))

    def _check_announced(self, exchange, thread):
        # type: (Any, int) -> None
        if 'threads' in exchange.features:
            return
        if any(other != thread for other in self._threads):
            raise CallerError(
                'application.thread.announced',
                'the feature `threads`',
                'calls on two threads at a time',
            )
