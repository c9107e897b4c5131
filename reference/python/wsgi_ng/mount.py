"""What is left of a path behind its mount."""

import binascii
import re
from collections import namedtuple

from wsgi_ng.errors import ContractError

Rest = namedtuple('Rest', ['rest', 'segments'])


def split_mount(mount, path):
    # type: (str, str) -> Rest
    """Give what is left of a path behind its mount."""
    if mount and not (path + '/').startswith(mount + '/'):
        raise ContractError(
            'request.mount.border',
            'whole segments of %s as mount' % path,
            repr(mount),
        )
    rest = path[len(mount) :]
    parts = rest[1:] if rest.startswith('/') else rest
    return Rest(
        rest, tuple(map(_decode, parts.split('/'))) if rest else ()
    )


def mount_below(mount, rest, count):
    # type: (str, str, int) -> str
    """Give a mount with so many segments more, as they stand in `rest`."""
    parts = rest.split('/')
    most = len(parts) - 1
    if not isinstance(count, int) or not 0 <= count <= most:
        expected = 'from 0 to %d segments' % most
        raise ContractError('request.mount.beyond', expected, repr(count))
    return mount + '/'.join(parts[: count + 1])


def _decode(segment):
    # type: (str) -> str
    if _malformed(segment):
        return _REPLACEMENT
    octets = _escape.sub(
        lambda match: binascii.unhexlify(match.group(1)),
        segment.encode('ascii'),
    )
    try:
        text = octets.decode('utf-8')
        return _REPLACEMENT if _surrogate(octets) else text
    except UnicodeDecodeError:
        return _REPLACEMENT


_REPLACEMENT = b'\xef\xbf\xbd'.decode('utf-8')
_malformed = re.compile('%(?![0-9A-Fa-f]{2})').search
_escape = re.compile(b'%([0-9A-Fa-f]{2})')
_surrogate = re.compile(
    b'\xed[\xa0-\xbf]'
).search  # Python 2.7 decodes those
