"""One end of a connection."""

from collections import namedtuple

Endpoint = namedtuple('Endpoint', ['address', 'port'])
