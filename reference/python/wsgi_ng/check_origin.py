"""The list of origins from which a handshake may come."""

from __future__ import unicode_literals

from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, Optional


def check_origin(origin, allowed, log):
    # type: (Optional[str], Optional[Iterable[str]], Any) -> None
    """Refuse an origin that is not on the list, if there is a list."""
    if origin is None or allowed is None or origin in set(allowed):
        return
    log.warning('A handshake refused, from the origin %r', origin)
    reason = 'a handshake from another origin'
    raise RefusedRequest(403, reason, clause='websocket.origins')
