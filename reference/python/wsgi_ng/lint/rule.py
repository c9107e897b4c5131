"""What a clause wants of an exchange."""

from __future__ import unicode_literals

from collections import namedtuple

from wsgi_ng.errors import describe
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional

    Find = Callable[[Any], Optional[str]]

# `find` takes an exchange and says what came instead, or nothing.
Rule = namedtuple('Rule', ['clause', 'expected', 'find'])


def absent(names):
    # type: (List[str]) -> Find
    def find(exchange):
        # type: (Any) -> Optional[str]
        for name in names:
            if not hasattr(exchange, name):
                return 'no `%s`' % name
        return None

    return find


def no_text(names, optional):
    # type: (List[str], List[str]) -> Find
    def find(exchange):
        # type: (Any) -> Optional[str]
        for name in names + optional:
            value = getattr(exchange, name)
            absent = value is None and name in optional
            if not absent and text_of(value) is None:
                return '%s as `%s`' % (describe(value), name)
        return None

    return find
