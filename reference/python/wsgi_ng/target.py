"""What a request target says (RFC 9112, 3.2)."""

import re
from collections import namedtuple

from wsgi_ng.errors import ContractError
from wsgi_ng.refused_request import RefusedRequest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional, Tuple

Target = namedtuple('Target', ['path', 'query', 'authority', 'scheme'])


def split_target(method, target):
    # type: (str, str) -> Target
    """Take a request target apart, and decode nothing."""
    if not _visible(target):
        raise _refused('refused', 'a target with other characters')
    target = str(target)  # in Python 2.7 a test may give it as unicode
    if method == 'CONNECT':
        return Target('', None, target, None)
    if target.startswith('/'):
        path, query = _split_query(target)
        return Target(path, query, None, None)
    if target == '*' and method == 'OPTIONS':
        return Target('', None, None, None)

    absolute = _absolute(target)
    if absolute is None:
        raise _unknown(target)
    scheme, authority, rest = absolute.groups()
    path, query = _split_query(rest)
    if path == '' and not (method == 'OPTIONS' and query is None):
        path = '/'
    return Target(path, query, authority, scheme.lower())


def check_target(method, target, clause):
    # type: (str, Any, str) -> None
    """Fail for what no client has sent, but code has written."""
    try:
        split_target(method, target)
    except (RefusedRequest, TypeError) as error:
        got = '%r (%s)' % (target, error)
        raise ContractError(clause, 'a target, percent-encoded', got)


def _split_query(text):
    # type: (str) -> Tuple[str, Optional[str]]
    path, mark, query = text.partition('?')
    return path, query if mark else None


def _unknown(target):
    # type: (str) -> RefusedRequest
    if _other_scheme(target):
        return _refused('scheme', 'a target of another scheme')
    if target == '*' or _authority_form(target):
        return _refused('forms', 'a target of the form of another method')
    return _refused('refused', 'a target of no known form')


def _refused(word, reason):
    # type: (str, str) -> RefusedRequest
    return RefusedRequest(400, reason, clause='request.target.' + word)


_visible = re.compile(r'[\x21\x22\x24-\x7e]+\Z').match
_absolute = re.compile(r'(https?)://([^/?]+)(.*)\Z', re.IGNORECASE).match
_other_scheme = re.compile(r'(?!https?:)[a-z][a-z0-9+.-]*://', re.I).match
_authority_form = re.compile(r'[^/?]+:[0-9]+\Z').match
