"""A middleware of PEP 3333 as one of this interface."""

from wsgi_ng.wsgi.from_wsgi import from_wsgi
from wsgi_ng.wsgi.to_wsgi import to_wsgi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


def from_wsgi_middleware(middleware):
    # type: (Callable[[Any], Any]) -> Callable[[Any], Any]
    """Put old middleware between two layers of this interface."""
    return lambda application: from_wsgi(middleware(to_wsgi(application)))
