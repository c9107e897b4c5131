"""Whose value it was."""

from __future__ import unicode_literals

from wsgi_ng.errors import OR_INNER, ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Blaming(object):
    """Errors that pass name an application."""

    def __init__(self, application):
        # type: (Any) -> None
        self.application = application

    def __enter__(self):
        # type: () -> None
        pass

    def __exit__(self, kind, error, trace):
        # type: (Any, Any, Any) -> None
        if isinstance(error, ContractError):
            error.blame(self.application, OR_INNER)
