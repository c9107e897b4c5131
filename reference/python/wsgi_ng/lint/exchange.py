"""An exchange with an eye on both sides of it."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.lint.request_body import LintedRequestBody
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterable, Tuple
    from wsgi_ng.lint.watch import Watch


class LintedExchange(object):
    """What the application sees in the place of an exchange."""

    def __init__(self, exchange, watch):
        # type: (Any, Watch) -> None
        _set(self, '_exchange', exchange)
        _set(self, '_watch', watch)
        _set(self, '_body', LintedRequestBody(exchange, watch))

    if TYPE_CHECKING:
        _exchange = None  # type: Any
        _watch = None  # type: Any
        _body = None  # type: Any

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

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        self._watch.on_gone(callback)

    def on_end(self, callback):
        # type: (Callable[[], object]) -> None
        self._watch.on_end(callback)

    def inform(self, status, headers):
        # type: (int, Iterable[Tuple[str, str]]) -> bool
        sent = self._exchange.inform(status, headers)
        if sent is not True and sent is not False:
            raise ContractError(
                'exchange.features.advisory', 'true or false', describe(sent)
            )
        return self._announced('inform', sent, sent)

    def preload(self, target, kind):
        # type: (str, str) -> str
        rung = self._exchange.preload(target, kind)
        if rung not in ('push', 'hint', 'header', 'none'):
            raise ContractError(
                'exchange.features.advisory', 'a rung of `preload`', repr(rung)
            )
        return self._announced('push', rung == 'push', rung)

    def replace(self, **changes):
        # type: (**Any) -> LintedExchange
        variant = self._exchange.replace(**changes)
        _check_variant(self._exchange, variant, changes)
        return LintedExchange(variant, self._watch)

    def _announced(self, feature, used, result):
        # type: (str, bool, Any) -> Any
        if used and feature not in self._exchange.features:
            raise ContractError(
                'exchange.features.announced', 'a feature named', feature
            )
        return result


def _check_variant(original, variant, changes):
    # type: (Any, Any, Dict[str, Any]) -> None
    for name in ('state', 'log', 'body'):
        if getattr(variant, name) is not getattr(original, name):
            clause = 'exchange.replace.shared'
            raise ContractError(clause, 'the same `%s`' % name, 'another')
    for name in set(changes).intersection(_COMPARED):
        if getattr(variant, name) != changes[name]:
            expected = 'the new `%s`' % name
            raise ContractError('exchange.replace', expected, 'another')
    path = split_target(variant.method, variant.target).path
    if variant.path != path:
        clause = 'exchange.replace.derived'
        raise ContractError(clause, 'the path of its target', 'another')


_COMPARED = frozenset(
    ['method', 'target', 'mount', 'scheme', 'authority', 'user']
)
_set = object.__setattr__
