"""Dates as HTTP writes them."""

from __future__ import unicode_literals

import re
from datetime import datetime

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Optional, Tuple


def date_of(value):
    # type: (Optional[str]) -> Optional[datetime]
    """A point in time, and nothing for what is no date of HTTP."""
    for form in _FORMS:
        found = form(value or '')
        if found is None:
            continue
        year, month = found.group('year'), found.group('month')
        century = 0 if len(year) == 4 else 2000 if int(year) < 70 else 1900
        time = [int(part) for part in found.group('time').split(':')]
        try:
            return datetime(
                century + int(year),
                _MONTHS.index(month) + 1,
                int(found.group('day')),
                time[0],
                time[1],
                time[2],
            )
        except ValueError:
            return None
    return None


_TIME = '(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})'
_MONTH = '(?P<month>[A-Z][a-z]{2})'
_FORMS = [
    re.compile(form % {'month': _MONTH, 'time': _TIME} + r'\Z').match
    for form in (
        '[A-Z][a-z]{2}, (?P<day>[0-9]{2}) %(month)s'
        ' (?P<year>[1-9][0-9]{3}) %(time)s GMT',
        '[A-Z][a-z]{5,8}, (?P<day>[0-9]{2})-%(month)s'
        '-(?P<year>[0-9]{2}) %(time)s GMT',
        '[A-Z][a-z]{2} %(month)s (?P<day>[ 0-9][0-9])'
        ' %(time)s (?P<year>[1-9][0-9]{3})',
    )
]
_MONTHS = (
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
)  # type: Tuple[str, ...]
