"""What is sent to accept a handshake."""

from __future__ import unicode_literals

import base64
import hashlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterable, List, Optional, Tuple


def accept_handshake(handshake, headers, subprotocol=None):
    # type: (Any, Iterable[Tuple[str, str]], Optional[str]) -> Any
    """The status and the fields that a handshake is accepted with."""
    fields = []  # type: List[Tuple[str, str]]
    if handshake.key is not None:
        fields.append(('upgrade', 'websocket'))
        fields.append(('connection', 'Upgrade'))
        fields.append(('sec-websocket-accept', _proof_of(handshake.key)))
    if subprotocol is not None:
        fields.append(('sec-websocket-protocol', subprotocol))
    fields.extend(headers)
    return 200 if handshake.key is None else 101, fields


def _proof_of(key):
    # type: (str) -> str
    """What shows that the server has understood (RFC 6455, 4.2.2)."""
    text = key + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
    digest = hashlib.sha1(text.encode('ascii')).digest()
    return base64.b64encode(digest).decode('ascii')
