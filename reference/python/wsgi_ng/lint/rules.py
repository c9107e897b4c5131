"""What a server gives with each exchange."""

from __future__ import unicode_literals

from wsgi_ng.lint.attribute_rules import ATTRIBUTE_RULES
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.lint.feature_rules import FEATURE_RULES
from wsgi_ng.lint.field_rules import FIELD_RULES
from wsgi_ng.lint.message_rules import MESSAGE_RULES
from wsgi_ng.lint.target_rules import TARGET_RULES
from wsgi_ng.lint.websocket_rules import WEBSOCKET_RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES = (
    ATTRIBUTE_RULES
    + FEATURE_RULES
    + FIELD_RULES
    + MESSAGE_RULES
    + TARGET_RULES
    + WEBSOCKET_RULES
)


def check_exchange(exchange):
    # type: (Any) -> None
    """Fail for the first rule that an exchange breaks."""
    for rule in RULES:
        got = rule.find(exchange)
        if got is not None:
            raise CallerError(rule.clause, rule.expected, got)
