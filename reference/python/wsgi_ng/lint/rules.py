"""What a server gives with each exchange."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.lint.attribute_rules import ATTRIBUTE_RULES
from wsgi_ng.lint.field_rules import FIELD_RULES
from wsgi_ng.lint.target_rules import TARGET_RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES = ATTRIBUTE_RULES + FIELD_RULES + TARGET_RULES


def check_exchange(exchange):
    # type: (Any) -> None
    """Fail for the first rule that an exchange breaks."""
    for rule in RULES:
        got = rule.find(exchange)
        if got is not None:
            raise ContractError(rule.clause, rule.expected, got)
