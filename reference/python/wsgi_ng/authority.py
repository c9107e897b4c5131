"""The one authority of a request."""

import re

from wsgi_ng.ipv6 import is_ipv6
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Sequence


def authority_of(scheme, http_version, hosts, pseudo=None, target=None):
    # type: (str, str, Sequence[str], Any, Any) -> Optional[str]
    """Reduce what a request says of its authority to one value, or refuse.

    `hosts` are the values of all `host` fields, `pseudo` is the
    pseudo-field, `target` that of the absolute form; each may be None.
    """
    if len(hosts) > 1:
        raise RefusedRequest(
            400, 'several host fields', clause='request.authority.hosts'
        )
    if http_version == '1.1' and not hosts:
        raise RefusedRequest(
            400, 'no host field', clause='request.authority.missing'
        )

    named = next(
        (name for name in (pseudo, target) if name is not None),
        hosts[0] or None if hosts else None,
    )
    if named is None:
        return None
    authority = _canonical(named, scheme)
    other = authority
    if hosts and hosts[0] is not named and (pseudo is not None or hosts[0]):
        other = _canonical(hosts[0], scheme)
    if pseudo is not None and other != authority:
        raise RefusedRequest(
            400,
            'a host field that differs',
            clause='request.authority.conflict',
        )
    return authority


def _canonical(authority, scheme):
    # type: (str, str) -> str
    match = _syntax(authority)
    if (
        match is None
        or int(match.group(3) or 0) > 65535
        or (match.group(2) is not None and not is_ipv6(match.group(2)))
    ):
        raise RefusedRequest(
            400, 'no authority', clause='request.authority.syntax'
        )
    host, _, port = match.groups()
    number = int(port) if port else _DEFAULTS[scheme]
    return host.lower() + (
        '' if number == _DEFAULTS[scheme] else ':%d' % number
    )


_syntax = re.compile(
    r'(\[([0-9a-fA-F:.]+)\]|[A-Za-z0-9._~-]+)'
    r'(?::([0-9]{0,8}))?\Z'
).match
_DEFAULTS = {'http': 80, 'https': 443}
