"""A middleware that compresses what the client takes compressed."""

from __future__ import unicode_literals

import re
import zlib

from wsgi_ng import middleware
from wsgi_ng.transform import transform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, List


@middleware
def gzip(exchange):
    # type: (Any) -> Any
    response = yield exchange
    headers = response.headers
    if not headers.get('content-encoding'):
        headers.append('vary', 'accept-encoding')
        accepted = exchange.headers.get('accept-encoding') or ''
        packed = _packed(headers.get('content-type') or '')
        if takes_gzip(accepted) and not packed:
            if transform(exchange, response, Gzip):
                headers.set('content-encoding', 'gzip')
    yield response


class Gzip(object):
    """Each chunk can be read when it has come."""

    def __init__(self):
        # type: () -> None
        self._zip = zlib.compressobj(6, zlib.DEFLATED, 31)

    def feed(self, chunk):
        # type: (bytes) -> List[bytes]
        compressed = self._zip.compress(chunk)
        return [compressed + self._zip.flush(zlib.Z_SYNC_FLUSH)]

    def finish(self):
        # type: () -> List[bytes]
        return [self._zip.flush()]


def takes_gzip(accepted):
    # type: (str) -> bool
    for item in accepted.lower().split(','):
        coding, _, weight = item.partition(';')
        if coding.strip() == 'gzip':
            return _refused(weight.strip()) is None
    return False


_refused = re.compile(r'q=0(\.0*)?\Z').match
_packed = re.compile(r'(image|audio|video)/', re.IGNORECASE).match
