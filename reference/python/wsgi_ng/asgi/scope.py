"""The scope of a contained application."""

from urllib.parse import unquote


def scope_of(exchange):
    """Say in the words of ASGI what an exchange says."""
    scope = {
        'type': 'http',
        'asgi': {'version': '3.0', 'spec_version': '2.4'},
        'http_version': exchange.http_version,
        'method': exchange.method,
        'scheme': exchange.scheme,
        'path': unquote(exchange.path),
        'query_string': (exchange.query or '').encode('ascii'),
        'root_path': unquote(exchange.mount),
        'headers': _headers_of(exchange),
        'client': _pair_of(exchange.client),
        'server': _pair_of(exchange.server),
        'extensions': {},
    }
    if 'raw-target' in exchange.features:
        scope['raw_path'] = exchange.path.encode('ascii')
    if exchange.websocket is not None:
        del scope['method']
        scope['type'] = 'websocket'
        scope['scheme'] = 'wss' if exchange.scheme == 'https' else 'ws'
        scope['subprotocols'] = list(exchange.websocket.subprotocols)
        scope['extensions'] = {'websocket.http.response': {}}
    return scope


def _headers_of(exchange):
    headers = [
        (name.encode('latin-1'), value.encode('latin-1'))
        for name, value in exchange.headers
        if name != 'host' or exchange.authority is None
    ]
    if exchange.authority is not None:
        headers.insert(0, (b'host', exchange.authority.encode('ascii')))
    return headers


def _pair_of(endpoint):
    if endpoint is None:
        return None
    return [endpoint.address, endpoint.port]
