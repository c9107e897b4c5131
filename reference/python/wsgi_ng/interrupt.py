"""What may not be answered with a response."""

from __future__ import unicode_literals

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def is_interrupt(error):
    # type: (BaseException) -> bool
    """Whether it is no `Exception`, or the cancellation of a task."""
    if not isinstance(error, Exception):
        return True
    if not _CANCELLATION_IS_EXCEPTION:
        return False
    futures = sys.modules.get('concurrent.futures')  # type: Any
    return bool(futures) and isinstance(error, futures.CancelledError)


_CANCELLATION_IS_EXCEPTION = (3,) <= sys.version_info < (3, 8)
