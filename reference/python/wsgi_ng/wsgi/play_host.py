"""A host of PEP 3333 for tests."""

import io
from collections import namedtuple
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, List

Played = namedtuple(
    'Played', ['status', 'headers', 'items', 'exc_info', 'error', 'log']
)


def play_host(application, body=b'', **given):
    # type: (Callable[[Any, Any], Any], bytes, **Any) -> Played
    """Call an application as a host does, watched by `validator`.

    `given` replaces keys of the environ; `wsgi_` in it means `wsgi.`.
    """
    environ = environ_of(body, **given)
    said = []  # type: List[Any]
    items = []  # type: List[bytes]
    failure = None

    def start_response(status, headers, exc_info=None):
        # type: (str, Any, Any) -> Any
        said[:] = [status, headers, exc_info and exc_info[1]]
        return items.append

    log = environ['wsgi.errors']
    result = validator(application)(environ, start_response)  # type: Any
    try:
        items.extend(result)
    except Exception as error:
        failure = error
    finally:
        result.close()
    status, headers, exc_info = said
    return Played(
        status, headers, items, exc_info, failure, log.getvalue()
    )


def environ_of(body=b'', **given):
    # type: (bytes, **Any) -> Dict[str, Any]
    """An environ to call with; see `play_host`."""
    environ = {'QUERY_STRING': ''}  # type: Dict[str, Any]
    setup_testing_defaults(environ)
    environ['wsgi.input'] = io.BytesIO(body)
    environ['wsgi.errors'] = io.BytesIO() if bytes is str else io.StringIO()
    for key, value in given.items():
        environ[str(key).replace('wsgi_', 'wsgi.')] = value
    return environ
