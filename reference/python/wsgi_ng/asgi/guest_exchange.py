"""What a scope says, as an exchange."""

from urllib.parse import unquote, unquote_to_bytes

from wsgi_ng.authority import authority_of
from wsgi_ng.endpoint import Endpoint
from wsgi_ng.exchange import Exchange
from wsgi_ng.received_fields import received_fields
from wsgi_ng.wsgi.guest_target import target_of


def guest_exchange(scope, course, **capabilities):
    """The exchange of a host of ASGI, with what it is capable of."""
    method = scope.get('method', 'GET')
    target, mount, raw = target_of(_environ_of(method, scope))
    secure = scope.get('scheme', 'http') in ('https', 'wss')
    scheme = 'https' if secure else 'http'
    pairs = [
        (name.decode('latin-1'), value.decode('latin-1'))
        for name, value in _shown(scope)
    ]
    hosts = [value for name, value in pairs if name.lower() == 'host']
    features = set(capabilities.pop('features', ())) | {'preload'}
    if raw:
        features.add('raw-target')
    return Exchange(
        course,
        method=method,
        target=target,
        mount=mount,
        scheme=scheme,
        authority=authority_of(scheme, '1.0', hosts),
        headers=lambda: received_fields(pairs),
        http_version=scope['http_version'],
        client=_endpoint_of(scope.get('client')),
        server=_endpoint_of(scope.get('server')),
        features=features,
        **capabilities
    )


def _shown(scope):
    """The fields, without what is of the connection of a handshake."""
    fields = scope['headers']
    if scope['type'] == 'websocket':
        key = b'sec-websocket-key'
        return [field for field in fields if field[0].lower() != key]
    return fields


def _environ_of(method, scope):
    """The path as PEP 3333 has it, whose shim finds the target."""
    query = scope.get('query_string', b'').decode('latin-1')
    path = scope['path'].encode('utf-8')
    environ = {'REQUEST_METHOD': method, 'QUERY_STRING': query}
    raw = scope.get('raw_path')
    if raw is not None and unquote(raw.decode('latin-1')) == scope['path']:
        path = unquote_to_bytes(raw)
        mark = '?' if query else ''
        environ['RAW_URI'] = raw.decode('latin-1') + mark + query
    root = scope.get('root_path', '').encode('utf-8')
    if not path.startswith(root):
        root = b''
    environ['SCRIPT_NAME'] = root.decode('latin-1')
    environ['PATH_INFO'] = path[len(root) :].decode('latin-1')
    return environ


def _endpoint_of(pair):
    return None if pair is None else Endpoint(pair[0], pair[1])
