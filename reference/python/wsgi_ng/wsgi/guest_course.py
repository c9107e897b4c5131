"""What all variants of an exchange of a host share."""

from wsgi_ng.course import Course
from wsgi_ng.wsgi.extensions import left_in_environ
from wsgi_ng.wsgi.host_log import HostLog

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict


class GuestCourse(Course):
    """Its `state` begins with what layers left in the environ."""

    def __init__(self, environ):
        # type: (Dict[str, Any]) -> None
        Course.__init__(self, HostLog(environ['wsgi.errors']))
        self._environ = environ

    @property
    def state(self):
        # type: () -> Dict[str, Any]
        if self._state is None:
            self._state = dict(left_in_environ(self._environ))
        return self._state

    def noted(self, key):
        # type: (str) -> Any
        """What has been noted for the host, if anything has."""
        return self._state.pop(key, None) if self._state else None
