"""The trailers of a request over HTTP/2."""

from __future__ import unicode_literals

from wsgi_ng.http2_check_fields import check_fields, check_size
from wsgi_ng.received_trailers import received_trailers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Sequence, Tuple
    from wsgi_ng.fields import Fields
    from wsgi_ng.limits import Limits


def trailers_of(pairs, limits):
    # type: (Sequence[Tuple[str, str]], Limits) -> Fields
    """Make of the fields behind a body its trailers, or refuse them."""
    check_size(pairs, limits)
    check_fields(pairs)
    return received_trailers(pairs)
