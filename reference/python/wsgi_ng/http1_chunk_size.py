"""The line before a chunk."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import RefusedRequest


def chunk_size(line):
    # type: (str) -> int
    """Read the line before a chunk (RFC 9112, 7.1)."""
    match = _syntax(line)
    if match is None:
        clause = 'http1.chunk.size'
        raise RefusedRequest(clause, 400, 'no size of a chunk')
    return int(match.group(1), 16)


_syntax = re.compile(
    '([0-9A-Fa-f]+)(?:[\t ]*;[\t\x20-\x7e\x80-\xff]*)?\\Z'
).match
