"""One end of a connection."""

from __future__ import unicode_literals

from collections import namedtuple

from wsgi_ng.errors import ContractError, describe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Endpoint = namedtuple(str('Endpoint'), [str('address'), str('port')])


def endpoint_of(given, name):
    # type: (Any, str) -> Any
    """What has an address and a port, also of a pair of them."""
    if hasattr(given, 'address'):
        return given
    if isinstance(given, (tuple, list)) and len(given) == 2:
        return Endpoint(*given)
    expected = 'an address and a port as ' + name
    raise ContractError('exchange.construct', expected, describe(given))
