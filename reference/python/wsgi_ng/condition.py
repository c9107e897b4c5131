"""The conditions of a request."""

from __future__ import unicode_literals

import re

from wsgi_ng.errors import ContractError
from wsgi_ng.http_date import date_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Optional
    from wsgi_ng.fields import Fields


def condition_of(asked, headers):
    # type: (Fields, Fields) -> Optional[int]
    """304 or 412 for a request whose condition is not met."""
    tag = _check_tag(headers.get('etag'))
    changed = _check_date(headers.get('last-modified'))

    match = asked.get('if-match')
    if match is not None:
        if not names(match, tag):
            return 412
    elif _is_before(asked.get('if-unmodified-since'), changed):
        return 412

    other = asked.get('if-none-match')
    if other is not None:
        return 304 if names(_weak(other), tag and _weak(tag)) else None
    since = asked.get('if-modified-since')
    known = date_of(since) is not None and changed is not None
    return 304 if known and not _is_before(since, changed) else None


def names(tags, tag):
    # type: (str, Optional[str]) -> bool
    """Whether a list has such a tag, when compared strongly."""
    if tags.strip() == '*':
        return True
    if tag is None or tag.startswith('W/'):
        return False
    return tag in _all_tags(tags)


def _weak(tags):
    # type: (str) -> str
    return tags.replace('W/"', '"')


def _is_before(date, changed):
    # type: (Optional[str], Optional[datetime]) -> bool
    known = date_of(date)
    return known is not None and changed is not None and known < changed


def _check_tag(tag):
    # type: (Optional[str]) -> Optional[str]
    if tag is None or _one_tag(tag):
        return tag
    expected = 'an entity tag in quotes'
    raise ContractError('ranges.validators', expected, tag)


def _check_date(date):
    # type: (Optional[str]) -> Optional[datetime]
    read = date_of(date)
    if date is None or read is not None:
        return read
    raise ContractError('ranges.validators', 'a date of HTTP', date)


_TAG = '(?:W/)?"[!#-~\x80-\xff]*"'
_all_tags = re.compile(_TAG).findall
_one_tag = re.compile(_TAG + r'\Z').match
