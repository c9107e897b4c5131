"""The environ of a contained application."""

from wsgi_ng.wsgi.error_stream import ErrorStream
from wsgi_ng.wsgi.extensions import left_in_state
from wsgi_ng.wsgi.file_wrapper import FileWrapper
from wsgi_ng.wsgi.input_stream import InputStream
from wsgi_ng.wsgi.native import native, unquoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Tuple


def environ_of(exchange):
    # type: (Any) -> Dict[str, Any]
    """Say in the words of PEP 3333 what an exchange says."""
    name, port = _server_of(exchange)
    environ = {
        'REQUEST_METHOD': native(exchange.method),
        'SCRIPT_NAME': unquoted(exchange.mount),
        'PATH_INFO': unquoted(exchange.rest),
        'QUERY_STRING': native(exchange.query or ''),
        'SERVER_NAME': name,
        'SERVER_PORT': port,
        'SERVER_PROTOCOL': _protocol_of(exchange.http_version),
        'wsgi.version': (1, 0),
        'wsgi.url_scheme': native(exchange.scheme),
        'wsgi.input': InputStream(exchange),
        'wsgi.input_terminated': True,
        'wsgi.errors': ErrorStream(exchange),
        'wsgi.multithread': 'threads' in exchange.features,
        'wsgi.multiprocess': True,
        'wsgi.run_once': False,
        'wsgi.file_wrapper': FileWrapper,
        'wsgi_ng.exchange': exchange,
    }  # type: Dict[str, Any]
    if 'raw-target' in exchange.features:
        environ['REQUEST_URI'] = native(exchange.target)
    _add_client(environ, exchange)
    _add_fields(environ, exchange)
    environ.update(left_in_state(exchange.state))
    return environ


def _add_fields(environ, exchange):
    # type: (Dict[str, Any], Any) -> None
    for name, value in exchange.headers:
        key = _KEYS.get(name)
        if key is None:
            key = _key_of(name)
        if not key:
            continue
        if key in environ:
            between = '; ' if name == 'cookie' else ', '
            environ[key] += between + native(value)
        else:
            environ[key] = native(value)
    if exchange.authority is not None:
        environ['HTTP_HOST'] = native(exchange.authority)


def _key_of(name):
    # type: (Any) -> str
    """The key of a field, empty where it gets none."""
    key = native(name).upper().replace('-', '_')
    if key not in _WITHOUT_PREFIX:
        key = 'HTTP_' + key
    if '_' in name or name == 'proxy':
        key = ''
    if len(_KEYS) < _REMEMBERED:
        _KEYS[name] = key
    return key


def _add_client(environ, exchange):
    # type: (Dict[str, Any], Any) -> None
    client, user = exchange.client, exchange.user
    if client is not None:
        environ['REMOTE_ADDR'] = native(client.address)
        if client.port is not None:
            environ['REMOTE_PORT'] = '%d' % client.port
    if user is not None:
        environ['REMOTE_USER'] = native(user)


def _server_of(exchange):
    # type: (Any) -> Tuple[str, str]
    server = exchange.server
    name, mark, port = native(exchange.authority or '').rpartition(':')
    if not mark or port.endswith(']'):
        name, port = native(exchange.authority or ''), ''
    if server is not None:
        name = name or native(server.address)
        port = port if server.port is None else '%d' % server.port
    default = '443' if exchange.scheme == 'https' else '80'
    return name or 'localhost', port or default


def _protocol_of(http_version):
    # type: (Any) -> str
    version = native(http_version)
    return 'HTTP/' + (version if '.' in version else version + '.0')


_WITHOUT_PREFIX = ('CONTENT_TYPE', 'CONTENT_LENGTH')
_KEYS = {}  # type: Dict[Any, str]
_REMEMBERED = 512  # clients make up names
