"""An exchange with an eye on both sides of it."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.fields import Fields
from wsgi_ng.lint.attempt_watch import AttemptWatch
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.interim import informed, preloaded
from wsgi_ng.lint.request_body import LintedRequestBody
from wsgi_ng.lint.websocket import LintedOffer
from wsgi_ng.mount import mount_below, split_mount
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterable, Optional, Tuple
    from wsgi_ng.lint.watch import Watch


class LintedExchange(object):
    """What the application sees in the place of an exchange."""

    def __init__(self, exchange, watch, body=None):
        # type: (Any, Watch, Optional[LintedRequestBody]) -> None
        offer = exchange.websocket
        linted = None if offer is None else LintedOffer(offer)
        _set(self, '_exchange', exchange)
        _set(self, '_watch', watch)
        body = body or LintedRequestBody(exchange, watch)
        _set(self, '_body', body)
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
        _check_changes(changes)
        return self._variant(
            changes, lambda: self._exchange.replace(**changes)
        )

    def below(self, count):
        # type: (int) -> LintedExchange
        exchange = self._exchange
        mount = mount_below(exchange.mount, exchange.rest, count)

        def make():
            # type: () -> Any
            variant = exchange.below(count)
            if variant.mount != mount:
                expected = '%s as mount' % mount
                clause = 'request.mount.below'
                raise CallerError(clause, expected, variant.mount)
            return variant

        return self._variant({'mount': mount}, make)

    def attempt(self):
        # type: () -> LintedExchange
        attempt = self._exchange.attempt()
        _check_variant(self._exchange, attempt, ('state', 'log', 'body'))
        watch = AttemptWatch(self._watch, attempt)
        return LintedExchange(attempt, watch, self._body)

    def _variant(self, changes, make):
        # type: (Dict[str, Any], Callable[[], Any]) -> LintedExchange
        before = _values_of(self._exchange)
        variant = make()
        if _values_of(self._exchange) != before:
            expected = 'an original that stays as it was'
            raise CallerError('exchange.replace', expected, 'another')
        _check_values(dict(before, **changes), variant, changes)
        shared = ('state', 'log') + (() if 'body' in changes else ('body',))
        _check_variant(self._exchange, variant, shared)
        body = None if 'body' in changes else self._body
        return LintedExchange(variant, self._watch, body)


def _check_changes(changes):
    # type: (Dict[str, Any]) -> None
    for name in _NOT_GIVEN:
        if name in changes:
            expected = 'names of what is given'
            clause = 'exchange.construct.names'
            raise ContractError(clause, expected, '`%s`' % name)
    for name in ('log',) if 'body' in changes else ('log', 'trailers'):
        if name in changes:
            expected = 'attributes of a variant'
            clause = 'exchange.replace.kept'
            raise ContractError(clause, expected, '`%s`' % name)


def _check_values(wanted, variant, changes):
    # type: (Dict[str, Any], Any, Dict[str, Any]) -> None
    if isinstance(wanted['headers'], (list, tuple, Fields)):
        wanted['headers'] = list(Fields(wanted['headers']))
    else:  # It can be read only once.
        del wanted['headers']
    values = _values_of(variant)
    for name in sorted(set(wanted).intersection(values)):
        if values[name] != wanted[name]:
            which = 'new' if name in changes else 'same'
            expected = 'the %s `%s`' % (which, name)
            raise CallerError('exchange.replace', expected, repr(values[name]))


def _check_variant(original, variant, shared):
    # type: (Any, Any, Iterable[str]) -> None
    for name in shared:
        if getattr(variant, name) is not getattr(original, name):
            clause = 'exchange.replace.shared'
            raise CallerError(clause, 'the same `%s`' % name, 'another')
    path = split_target(variant.method, variant.target).path
    split_mount(variant.mount, path)
    if variant.path != path:
        clause = 'exchange.replace.derived'
        raise CallerError(clause, 'the path of its target', repr(variant.path))


def _values_of(exchange):
    # type: (Any) -> Dict[str, Any]
    values = dict((name, getattr(exchange, name)) for name in _COMPARED)
    return dict(values, headers=list(exchange.headers))


_NOT_GIVEN = 'path query rest segments version state gone sent'.split()
_COMPARED = tuple(
    map(
        str,
        'method target mount scheme authority user http_version'.split(),
    )
)
_set = object.__setattr__
