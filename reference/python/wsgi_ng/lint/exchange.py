"""An exchange with an eye on both sides of it."""

from __future__ import unicode_literals

from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.interim import informed, preloaded
from wsgi_ng.lint.request_body import LintedRequestBody
from wsgi_ng.lint.websocket import LintedOffer
from wsgi_ng.mount import split_mount
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterable, List, Optional, Tuple
    from wsgi_ng.lint.watch import Watch


class LintedExchange(object):
    """What the application sees in the place of an exchange."""

    def __init__(self, exchange, watch, body=None):
        # type: (Any, Watch, Optional[LintedRequestBody]) -> None
        offer = exchange.websocket
        linted = None if offer is None else LintedOffer(offer)
        _set(self, '_exchange', exchange)
        _set(self, '_watch', watch)
        _set(self, '_body', body or LintedRequestBody(exchange))
        _set(self, '_websocket', linted)

    if TYPE_CHECKING:
        _exchange = None  # type: Any
        _watch = None  # type: Any
        _body = None  # type: Any
        _websocket = None  # type: Any

    def __getattr__(self, name):
        # type: (str) -> Any
        return getattr(self._exchange, name)

    def __setattr__(self, name, value):
        # type: (str, Any) -> None
        setattr(self._exchange, name, value)

    @property
    def gone(self):
        # type: () -> bool
        return self._watch.gone()

    @property
    def body(self):
        # type: () -> LintedRequestBody
        return self._body

    @property
    def trailers(self):
        # type: () -> Any
        return self.body.trailers()

    @property
    def websocket(self):
        # type: () -> Optional[LintedOffer]
        return self._websocket

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        self._watch.on_gone(callback)

    def on_end(self, end):
        # type: (Any) -> None
        self._watch.on_end(end)

    def inform(self, status, headers):
        # type: (int, Iterable[Tuple[str, str]]) -> bool
        return informed(self._exchange, self._watch, status, headers)

    def preload(self, target, kind):
        # type: (str, str) -> str
        return preloaded(self._exchange, self._watch, target, kind)

    def replace(self, **changes):
        # type: (**Any) -> LintedExchange
        before = _values_of(self._exchange)
        variant = self._exchange.replace(**changes)
        if _values_of(self._exchange) != before:
            expected = 'an original that stays as it was'
            raise CallerError('exchange.replace', expected, 'another')
        _check_variant(self._exchange, variant, changes)
        return LintedExchange(variant, self._watch, self._body)


def _check_variant(original, variant, changes):
    # type: (Any, Any, Dict[str, Any]) -> None
    for name in ('state', 'log', 'body'):
        if getattr(variant, name) is not getattr(original, name):
            clause = 'exchange.replace.shared'
            raise CallerError(clause, 'the same `%s`' % name, 'another')
    for name in set(changes).intersection(_COMPARED):
        if getattr(variant, name) != changes[name]:
            expected = 'the new `%s`' % name
            raise CallerError('exchange.replace', expected, 'another')
    path = split_target(variant.method, variant.target).path
    split_mount(variant.mount, path)
    if variant.path != path:
        clause = 'exchange.replace.derived'
        raise CallerError(clause, 'the path of its target', 'another')


def _values_of(exchange):
    # type: (Any) -> List[Any]
    values = [getattr(exchange, name) for name in _COMPARED]
    return values + list(exchange.headers)


_COMPARED = ('method', 'target', 'mount', 'scheme', 'authority', 'user')
_set = object.__setattr__
