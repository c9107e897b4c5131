"""What an HTTP/1.1 server adds to a head (RFC 9110, 15.5.22)."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import List, Tuple


def upgrade_fields(http_version, status):
    # type: (str, int) -> List[Tuple[str, str]]
    """The fields of the connection that belong to that status."""
    if http_version != '1.1' or status != 426:
        return []
    return [('upgrade', 'websocket'), ('connection', 'Upgrade')]
