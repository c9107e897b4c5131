"""The trailers of a request, as an application sees them."""

from __future__ import unicode_literals

from wsgi_ng.received_fields import received_fields
from wsgi_ng.trailers import FRAMING_NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Iterable, Tuple
    from wsgi_ng.fields import Fields


def received_trailers(pairs):
    # type: (Iterable[Tuple[str, str]]) -> Fields
    """Make of trailers as they came those that an application sees."""
    return received_fields(
        (name, value)
        for name, value in pairs
        if not belongs_to_head(name)
    )


def belongs_to_head(name):
    # type: (str) -> bool
    """Whether a field says how a request is framed, read or routed."""
    return name.lower() in _HEAD_NAMES


_HEAD_NAMES = FRAMING_NAMES | frozenset(['authorization', 'cookie', 'host'])
