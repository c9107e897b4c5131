"""What is announced, and the priority, which is there without that."""

from __future__ import unicode_literals

from wsgi_ng.carries import carries
from wsgi_ng.errors import describe
from wsgi_ng.lint.rule import Rule
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, List, Optional


def _growing(exchange):
    # type: (Any) -> Optional[str]
    return 'a set with `add`' if hasattr(exchange.features, 'add') else None


def _no_name(exchange):
    # type: (Any) -> Optional[str]
    for name in exchange.features:
        if text_of(name) is None:
            return describe(name)
    return None


def _not_carried(exchange):
    # type: (Any) -> Optional[str]
    version = exchange.http_version
    for name in sorted(exchange.features):
        if not carries(version, name):
            return '`%s` over HTTP/%s' % (name, version)
    return None


def _unannounced(exchange):
    # type: (Any) -> Optional[str]
    offer = exchange.websocket
    if offer is None or 'websocket' in exchange.features:
        return None
    return '%s as `websocket`' % describe(offer)


def _missing(exchange):
    # type: (Any) -> Optional[str]
    announced = 'websocket' in exchange.features
    return 'nothing' if announced and exchange.websocket is None else None


def _no_priority(exchange):
    # type: (Any) -> Optional[str]
    urgency = getattr(exchange.priority, 'urgency', None)
    incremental = getattr(exchange.priority, 'incremental', None)
    if type(urgency) is not int:
        return '%s as urgency' % describe(urgency)
    if type(incremental) is not bool:
        return '%s as incremental' % describe(incremental)
    return None


def _other_urgency(exchange):
    # type: (Any) -> Optional[str]
    urgency = exchange.priority.urgency
    return None if 0 <= urgency <= 7 else '%d' % urgency


def _weighted(exchange):
    # type: (Any) -> Optional[str]
    for name in ('weight', 'dependency'):
        if hasattr(exchange.priority, name):
            return name
    return None


FEATURE_RULES = [
    Rule('exchange.features.fixed', 'features that stay the same', _growing),
    Rule('exchange.attributes', 'names as features', _no_name),
    Rule('degradation.carried', 'what this HTTP can carry', _not_carried),
    Rule(
        'exchange.features.essential',
        'nothing, as it is not announced',
        _unannounced,
    ),
    Rule(
        'websocket.offer.feature', 'an offer, as it is announced', _missing
    ),
    Rule(
        'priority.value', 'an urgency, and whether incremental', _no_priority
    ),
    Rule('priority.ignored', 'an urgency from 0 to 7', _other_urgency),
    Rule('priority.weights', 'urgency and incremental alone', _weighted),
]  # type: List[Rule]
