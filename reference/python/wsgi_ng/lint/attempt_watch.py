"""What has crossed a boundary by an attempt."""

from __future__ import unicode_literals

from wsgi_ng.lint.watch import Watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class AttemptWatch(Watch):
    """It has ends and an outcome of its own."""

    def __init__(self, outer, attempt):
        # type: (Watch, Any) -> None
        Watch.__init__(self, attempt, outer.flavour, outer.application)
        self._outer = outer

    calling = property(lambda self: self._outer.calling)  # type: Any
    late = property(lambda self: self._outer.late)  # type: Any
