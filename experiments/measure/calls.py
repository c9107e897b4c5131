"""What a call costs in each design, beside WSGI and ASGI, in one run.

Each row is served from parsed fields to a connection that forgets what it is given. Rows take turns in short
rounds, time is that of the processor, and the fastest round counts: what disturbs a machine only makes it slower.
"""

from __future__ import print_function

import gc
import platform
import sys
import time

from modules import load, measured

ROUNDS, CALLS, LAYERS = 200, 200, 10

now = getattr(time, 'process_time', None) or getattr(time, 'clock')

FIELDS = [
    ('host', 'example.org'),
    ('user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'),
    ('accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'),
    ('accept-language', 'en-GB,en;q=0.5'),
    ('accept-encoding', 'gzip, deflate, br, zstd'),
    ('referer', 'https://example.org/start'),
    ('cookie', 'id=ada; theme=dark'),
    ('upgrade-insecure-requests', '1'),
    ('sec-fetch-dest', 'document'),
    ('priority', 'u=0, i'),
]


class Sink(object):
    """A connection that forgets what it is given."""

    protocol = 'HTTP/1.1'
    method = 'GET'
    target = '/page?a=1'
    headers = FIELDS
    features = frozenset(['interim', 'trailers', 'websocket', 'sendfile'])
    handshake = False
    gone = False

    def read(self):
        return b''

    def send(self, what, *more):
        if what == 'broken':
            raise AssertionError('the application has failed')


SINK = Sink()

WSGI = '''
import sys

def serve(application, connection):
    path, _, query = connection.target.partition('?')
    environ = {
        'REQUEST_METHOD': connection.method,
        'SCRIPT_NAME': '',
        'PATH_INFO': path,
        'QUERY_STRING': query,
        'SERVER_NAME': 'example.org',
        'SERVER_PORT': '80',
        'SERVER_PROTOCOL': connection.protocol,
        'wsgi.version': (1, 0),
        'wsgi.url_scheme': 'http',
        'wsgi.input': None,
        'wsgi.errors': sys.stderr,
        'wsgi.multithread': False,
        'wsgi.multiprocess': True,
        'wsgi.run_once': False,
    }
    for name, value in connection.headers:
        key = 'HTTP_' + name.upper().replace('-', '_')
        environ[key] = environ[key] + ', ' + value if key in environ else value
    head = []
    sent = []

    def start_response(status, headers, exc_info=None):
        head[:] = [int(status[:3]), headers]
        return write

    def write(chunk):
        if not sent:
            connection.send('head', *head)
            sent.append(True)
        connection.send('data', chunk)

    result = application(environ, start_response)
    try:
        for chunk in result:
            if chunk:
                write(chunk)
        if not sent:
            write(b'')
    finally:
        if hasattr(result, 'close'):
            result.close()
    connection.send('end', [])

def hello(environ, start_response):
    environ['HTTP_ACCEPT'], environ['HTTP_COOKIE']
    start_response('200 OK', [('content-type', 'text/plain')])
    return [b'Hello world']

def stamp(application):
    def stamped(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, headers + [('x-stamp', '1')], exc_info)
        return application(environ, start)
    return stamped
'''

ASGI = '''
def serve(application, connection):
    path, _, query = connection.target.partition('?')
    scope = {
        'type': 'http',
        'asgi': {'version': '3.0', 'spec_version': '2.5'},
        'http_version': '1.1',
        'method': connection.method,
        'scheme': 'http',
        'path': path,
        'raw_path': path.encode('latin-1'),
        'query_string': query.encode('latin-1'),
        'root_path': '',
        'headers': connection.byte_headers,
        'client': None,
        'server': None,
    }
    head = []

    async def receive():
        return {'type': 'http.request', 'body': connection.read(), 'more_body': False}

    async def send(event):
        if event['type'] == 'http.response.start':
            head[:] = [event['status'], event['headers']]
        else:
            if head:
                connection.send('head', *head)
                del head[:]
            if event['body']:
                connection.send('data', event['body'])
            if not event.get('more_body'):
                connection.send('end', [])

    try:
        application(scope, receive, send).send(None)
    except StopIteration:
        pass

def header(scope, name):
    for key, value in scope['headers']:
        if key == name:
            return value.decode('latin-1')

async def hello(scope, receive, send):
    header(scope, b'accept'), header(scope, b'cookie')
    await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'text/plain')]})
    await send({'type': 'http.response.body', 'body': b'Hello world'})

def stamp(application):
    async def stamped(scope, receive, send):
        async def stamping(event):
            if event['type'] == 'http.response.start':
                event['headers'].append((b'x-stamp', b'1'))
            await send(event)
        await application(scope, receive, stamping)
    return stamped
'''

EVOLVED = '''
def hello(environ):
    environ['HTTP_ACCEPT'], environ['HTTP_COOKIE']
    return 200, [('content-type', 'text/plain')], b'Hello world'

def stamp(application):
    def stamped(environ):
        status, headers, body = application(environ)
        return status, headers + [('x-stamp', '1')], body
    return stamped
'''

EXCHANGE = '''
def hello(exchange):
    exchange.headers.get('accept'), exchange.headers.get('cookie')
    return 200, [('content-type', 'text/plain')], b'Hello world'

def stamp(application):
    def stamped(exchange):
        response = respond(application, exchange)
        response.headers.append('x-stamp', '1')
        return response
    return stamped

@middleware
def generator(exchange):
    response = yield exchange
    response.headers.append('x-stamp', '1')
    yield response
'''

BESIDE = '''
def old(environ, start_response):
    start_response('200 OK', [('content-type', 'text/plain')])
    return [b'Hello world']

returned = from_wsgi(old)

def beside(exchange):
    return 200, [('content-type', 'text/plain')], Handover(lambda send: send(b'Hello world'))
'''

EVENTS = '''
def hello(scope, receive, send):
    header(scope, 'accept'), header(scope, 'cookie')
    send(start(200, [('content-type', 'text/plain')]))
    send(body(b'Hello world'))

def stamp(application):
    def stamped(scope, receive, send):
        def stamping(event):
            if event['type'] == 'http.response.start':
                event['headers'].append(('x-stamp', '1'))
            send(event)
        application(scope, receive, stamping)
    return stamped
'''

PROTOCOL = '''
def hello(scope, protocol):
    scope.header('accept'), scope.header('cookie')
    protocol.respond(200, [('content-type', 'text/plain')], b'Hello world')

class Stamped(Proxy):
    def head(self, status, headers):
        return status, headers + [('x-stamp', '1')]

def stamp(application):
    def stamped(scope, protocol):
        application(scope, Stamped(protocol))
    return stamped
'''


def rows():
    """Each row: its name, what serves, and the application."""
    made = []

    def add(name, names, more, stamp='stamp'):
        defined = load(names, more)
        application = defined['hello']
        made.append(((name, 0), defined['serve'], application))
        for _ in range(LAYERS):
            application = defined[stamp](application)
        made.append(((name, LAYERS), defined['serve'], application))

    add('WSGI', [], WSGI)
    if sys.version_info >= (3, 6):
        SINK.byte_headers = [(name.encode(), value.encode()) for name, value in FIELDS]
        add('ASGI', [], ASGI)
    add('a', ['evolved'], EVOLVED)
    add('b', ['exchange'], EXCHANGE)
    add('b, generators', ['exchange'], EXCHANGE, 'generator')
    add('c', ['events'], EVENTS)
    add('d', ['protocol'], PROTOCOL)
    beside = load(['exchange', 'exchange_tasks', 'handover'], BESIDE)
    made.append((('b, a WSGI application', 0), beside['serve'], beside['returned']))
    made.append((('b, a Handover', 0), beside['serve'], beside['beside']))
    return made


def main():
    fastest = {}
    measured = rows()
    gc.disable()
    for _ in range(ROUNDS):
        gc.collect()
        for name, serve, application in measured:
            started = now()
            for _ in range(CALLS):
                serve(application, SINK)
            taken = (now() - started) / CALLS * 1e6
            fastest[name] = min(taken, fastest.get(name, taken))

    print('%s %s' % (platform.python_implementation(), platform.python_version()))
    print('| | hello, us | to WSGI | one middleware, us | to WSGI |\n|---|---|---|---|---|')
    base = fastest['WSGI', 0]
    layer = (fastest['WSGI', LAYERS] - base) / LAYERS
    for (name, count), _, _ in measured:
        if count == 0:
            cells = [name, '%.2f' % fastest[name, 0], '%.2f' % (fastest[name, 0] / base)]
            if (name, LAYERS) in fastest:
                own = (fastest[name, LAYERS] - fastest[name, 0]) / LAYERS
                cells += ['%.2f' % own, '%.2f' % (own / layer)]
            print('| ' + ' | '.join(cells + [''] * (5 - len(cells))) + ' |')


measured(main)
