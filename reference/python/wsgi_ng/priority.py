"""How urgently an answer is wanted (RFC 9218, section 4)."""

from __future__ import unicode_literals

import re
from collections import namedtuple

from wsgi_ng.dictionary import dictionary_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple, Optional

    Priority = NamedTuple(
        'Priority', [('urgency', int), ('incremental', bool)]
    )
else:
    Priority = namedtuple(str('Priority'), 'urgency incremental')


def priority_of(*fields):
    # type: (Optional[str]) -> Priority
    """What these fields ask for; a later one overrides an earlier one."""
    urgency, incremental = 3, False
    for field in fields:
        members = dictionary_of(field or '')
        u, i = members.get('u', ''), members.get('i')
        if _urgency(u):
            urgency = abs(int(u))
        if i in ('?0', '?1'):
            incremental = i == '?1'
    return Priority(urgency, incremental)


_urgency = re.compile(r'(?:0*[0-7]|-0+)\Z').match
