"""The list of origins from which a handshake may come."""

from __future__ import unicode_literals

from wsgi_ng.errors import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Iterable, Optional


def check_origin(origin, allowed):
    # type: (Optional[str], Optional[Iterable[str]]) -> None
    """Refuse an origin that is not on the list, if there is a list."""
    if origin is None or allowed is None or origin in set(allowed):
        return
    reason = 'a handshake from another origin'
    raise RefusedRequest('websocket.origins', 403, reason)
