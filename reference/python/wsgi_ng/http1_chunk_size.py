"""The line before a chunk."""

from __future__ import unicode_literals

import re

from wsgi_ng.refused_request import RefusedRequest


def chunk_size(line):
    # type: (str) -> int
    """Read the line before a chunk (RFC 9112, 7.1)."""
    match = _syntax(line)
    if match is None:
        raise _refused('size', 'no size of a chunk')
    if not _content(match.group(2) or ''):
        raise _refused('control', 'a control character')
    return int(match.group(1), 16)


def _refused(word, reason):
    # type: (str, str) -> RefusedRequest
    return RefusedRequest(400, reason, clause='http1.chunk.' + word)


_syntax = re.compile(r'([0-9A-Fa-f]+)(?:[\t ]*;(.*))?\Z', re.DOTALL).match
_content = re.compile('[\t\x20-\x7e\x80-\xff]*\\Z').match
