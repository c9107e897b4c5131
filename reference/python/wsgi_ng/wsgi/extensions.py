"""What layers leave for each other in an environ, and in `state`."""

from socket import socket

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, List, Tuple


def left_in_environ(environ):
    # type: (Dict[str, Any]) -> List[Tuple[str, Any]]
    """Give it without a look at a value: it may load when it is seen."""
    return [
        (key, value)
        for key, value in environ.items()
        if '.' in key
        and not key.startswith(_OWN)
        and not issubclass(type(value), socket)
    ]


def left_in_state(state):
    # type: (Dict[Any, Any]) -> List[Tuple[str, Any]]
    return [
        (key, value)
        for key, value in state.items()
        if isinstance(key, _TEXT)
        and '.' in key
        and not key.startswith(_OWN)
    ]


_OWN = ('wsgi.', 'wsgi_ng.', 'HTTP_')  # of PEP 3333, of ours, of clients
_TEXT = (str, type(u''))
