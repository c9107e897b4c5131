"""The field `range`, as far as it asks for one part."""

from __future__ import unicode_literals

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import List, Optional, Tuple


def byte_range_of(values, length):
    # type: (List[str], int) -> Optional[Tuple[int, int]]
    """The one part that is asked for: where it begins, and its end."""
    found = _one_part(values[0]) if len(values) == 1 else None
    if found is None or found.groups() == ('', ''):
        return None
    if not found.group(1):
        suffix = _number(found.group(2))
        if suffix and not length:
            return None
        return (max(0, length - suffix) if suffix else length), length
    first, last = _number(found.group(1)), length - 1
    if found.group(2):
        last = _number(found.group(2))
        if last < first:
            return None
    return first, min(length, last + 1)


def _number(digits):
    # type: (str) -> int
    """An integer; one that no length reaches, of very many digits."""
    digits = digits.lstrip('0')
    return int(digits or '0') if len(digits) < 19 else 10**18


_one_part = re.compile(
    r'bytes=[ \t]*([0-9]*)-([0-9]*)\Z', re.IGNORECASE
).match
