"""A status as PEP 3333 has it: three digits and a phrase."""

from wsgi_ng.wsgi.native import native

try:
    from http.client import responses as _responses
except ImportError:  # Python 2.7
    from httplib import responses as _responses  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def status_line(status, reason):
    # type: (int, Any) -> str
    """Put a phrase behind a status: the given one, or the usual one."""
    phrase = reason or _responses.get(status) or _LATER.get(status)
    return '%d %s' % (status, native(phrase or 'Status'))


# What Python 2.7 does not know, of what this interface speaks of.
_LATER = {421: 'Misdirected Request', 426: 'Upgrade Required'}
