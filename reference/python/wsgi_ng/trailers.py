"""The trailers of a response."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.fields import Fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def trailers_of(given):
    # type: (Any) -> Fields
    """Make fields of trailers, or fail for what belongs into the head."""
    trailers = Fields(given)
    for name, _ in trailers:
        if name in FRAMING_NAMES:
            clause = 'sending.trailers.names'
            raise ContractError(clause, 'other trailers', name)
    return trailers


FRAMING_NAMES = frozenset(
    [
        'content-encoding',
        'content-length',
        'content-range',
        'content-type',
        'trailer',
    ]
)
