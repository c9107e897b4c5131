"""The features of an exchange."""

from __future__ import unicode_literals

from wsgi_ng.carries import carries

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import FrozenSet, Iterable


def announced(able, http_version, enable_push=True):
    # type: (Iterable[str], str, bool) -> FrozenSet[str]
    """The features of an exchange, of those that a server can offer.

    `enable_push` is SETTINGS_ENABLE_PUSH of HTTP/2, if it was sent.
    """
    return frozenset(
        feature
        for feature in able
        if carries(http_version, feature)
        and (feature != 'push' or enable_push)
    )
