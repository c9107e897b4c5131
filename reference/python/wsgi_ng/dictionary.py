"""Dictionaries in fields."""

from __future__ import unicode_literals

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Dict


def dictionary_of(text):
    # type: (str) -> Dict[str, str]
    """The members of a dictionary; none where it is malformed."""
    members = {}
    at = 0
    while at < len(text):
        found = _member(text, at)
        if found is None:
            return {}
        members[found.group(1)] = found.group(2) or '?1'
        at = found.end()
        if at == len(text):
            break

        comma = _separator(text, at)
        if comma is None or comma.end() == len(text):
            return {}
        at = comma.end()
    return members


_KEY = r'[a-z*][a-z0-9_.*-]*'
_BARE = '|'.join(
    [
        r'-?[0-9]{1,12}\.[0-9]{1,3}',
        r'@?-?[0-9]{1,15}',
        r'"(?:[ !#-\[\]-~]|\\["\\])*"',
        r'%"(?:[ !#$&-~]|%[0-9a-f]{2})*"',
        r':[A-Za-z0-9+/=]*:',
        r'\?[01]',
        r"[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*",
    ]
)
_PARAMETERS = r'(?:; *%s(?:=(?:%s))?)*' % (_KEY, _BARE)
_ITEM = r'(?:%s)%s' % (_BARE, _PARAMETERS)
_LIST = r'\((?: *%s(?: +%s)*)? *\)' % (_ITEM, _ITEM)

_member = re.compile(
    r'(%s)(?:=(%s|%s))?%s' % (_KEY, _BARE, _LIST, _PARAMETERS)
).match
_separator = re.compile(r'[\t ]*,[\t ]*').match
