"""What a server gets in the place of an end."""

from __future__ import unicode_literals

from wsgi_ng.stop import check_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.lint.watch import Watch


def linted_end(end, watch):
    # type: (Any, Watch) -> Any
    """Put a callback or a generator around one."""
    if not callable(end):
        if hasattr(end, 'throw'):
            return LintedEnd(end, watch)
        from wsgi_ng.lint.asynchronous import LintedAsyncEnd

        return LintedAsyncEnd(end, watch)

    def callback():
        # type: () -> Any
        watch.begin(callback)
        return end()

    setattr(callback, '__wrapped__', end)
    return callback


class LintedEnd(object):
    """A generator that does not wait."""

    def __init__(self, end, watch):
        # type: (Any, Watch) -> None
        self._end = self.__wrapped__ = end
        self._watch = watch

    def __next__(self):
        # type: () -> None
        self._watch.begin(self)
        self._watch.resume(None)
        next(self._end)
        self._watch.goes_on(self)

    next = __next__

    def throw(self, error):
        # type: (BaseException) -> None
        self._watch.begin(self)
        self._watch.resume(error)
        try:
            self._end.throw(error)
        except StopIteration as stop:
            if stop is not error:
                check_stop(self._end)
            raise
        self._watch.goes_on(self)

    def close(self):
        # type: () -> None
        self._watch.stop(self)
        self._end.close()
