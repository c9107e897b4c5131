"""A `StopIteration` that was not meant for whoever gets it."""

from __future__ import unicode_literals

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check_stop(iterator):
    # type: (Any) -> None
    """Fail where the `StopIteration` at hand escaped from a generator.

    The interpreter sees to that from Python 3.7 on (PEP 479). One that
    ends a generator has no frame below the one that handles it.
    """
    if not hasattr(iterator, 'gi_frame'):
        return
    trace = sys.exc_info()[2]
    if trace is not None and trace.tb_next is not None:
        raise RuntimeError('generator raised StopIteration')
