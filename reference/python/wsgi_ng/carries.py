"""What a version of HTTP can carry."""

from __future__ import unicode_literals


def carries(http_version, feature):
    # type: (str, str) -> bool
    """Whether a version of HTTP can carry what such a feature sends."""
    needed = _CARRIED_FROM.get(feature)
    return needed is None or http_version >= needed


_CARRIED_FROM = {
    'inform': '1.1',
    'trailers': '1.1',
    'websocket': '1.1',
    'priority': '2',
    'push': '2',
}
