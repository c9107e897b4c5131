"""The lines of a request, taken apart."""

from __future__ import unicode_literals

import re

from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Tuple


def request_line(line):
    # type: (str) -> Tuple[str, str, str]
    """Give method, target and version (RFC 9112, 3)."""
    parts = line.split(' ')
    match = _version(parts[-1])
    if (
        len(parts) != 3
        or not _token(parts[0])
        or not parts[1]
        or match is None
    ):
        raise _refused('request.line', 'no request line')
    method, target, _ = parts
    major, minor = match.groups()
    if major != '1':
        raise _refused('request.version', 'another version', 505)
    if method == 'CONNECT':
        raise RefusedRequest(501, 'no tunnel', clause='request.connect')
    return method, target, '1.0' if minor == '0' else '1.1'


def field_line(line):
    # type: (str) -> Tuple[str, str]
    """Give name and value (RFC 9112, 5)."""
    if line[:1] in ('\t', ' '):
        raise _refused('field.folded', 'a folded line')
    name, colon, value = line.partition(':')
    if not colon or not _token(name):
        raise _refused('field.line', 'no field')
    if not _content(value):
        raise _refused('field.value', 'a control character')
    return name, value.strip('\t ')


def _refused(word, reason, status=400):
    # type: (str, str, int) -> RefusedRequest
    return RefusedRequest(status, reason, clause='http1.' + word)


_token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
_content = re.compile('[\t\x20-\x7e\x80-\xff]*\\Z').match
_version = re.compile(r'HTTP/([0-9])\.([0-9])\Z').match
