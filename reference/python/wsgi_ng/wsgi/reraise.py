"""Raise an error again as it was, on 2.7 and on 3."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def reraise(exc_info):
    # type: (Any) -> None
    """Raise what `sys.exc_info` gave, with its traceback and its cause."""
    _raise(*exc_info)


if bytes is str:
    exec('def _raise(kind, error, traceback): raise kind, error, traceback')
else:

    def _raise(kind, error, traceback):
        # type: (Any, Any, Any) -> None
        raise error.with_traceback(traceback)


def caused(error, cause):
    # type: (Any, Any) -> Any
    """Give an error its cause, as `raise` with `from` does."""
    error.__cause__ = cause
    return error
