"""What one client may take: bytes, seconds, or a count."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Limits(object):
    """All limits, with the values that are set in place of the usual."""

    request_line_bytes = 8192
    head_bytes = 16384
    field_count = 100
    chunk_line_bytes = 4096
    body_bytes = 1073741824
    buffer_bytes = 65536
    drain_bytes = 262144
    connections = 1000
    head_time = 60
    request_time = 300
    idle_time = 5
    write_time = 60
    shutdown_time = 10
    streams = 100
    continuations = 8
    resets = 1000
    reset_time = 30
    message_bytes = 1048576
    message_fragments = 16384
    messages = 16
    close_time = 10

    def __init__(self, **changes):
        # type: (**Any) -> None
        for name, value in changes.items():
            if name.startswith('_') or name not in vars(Limits):
                raise ContractError(
                    'limits.wrong', 'the name of a limit', repr(name)
                )
            time = name.endswith('time')
            if not _is_limit(value) or not time and value != int(value):
                kind = 'a finite' if time else 'a whole'
                expected = kind + ' number from zero on as ' + name
                raise ContractError('limits.wrong', expected, repr(value))
            setattr(self, name, value)


def _is_limit(value):
    # type: (Any) -> bool
    if isinstance(value, bool):
        return False
    try:
        return 0 <= value < float('inf')
    except TypeError:  # Python 2.7 orders even text and numbers
        return False
