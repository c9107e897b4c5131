"""What a call of the core costs beside a call of WSGI, on one interpreter.

Both sides begin with the same parsed fields and end when every byte has been handed to a connection that forgets
it; the application reads two fields. Rows take turns in short rounds of processor time, and the fastest round of
each counts: what disturbs a machine only makes it slower. Ten layers of `layers.py`, each from a module of its
own, less what the application costs without them, are ten times a layer. Prints one JSON object: microseconds by row.

    python calls.py FOLDER-OF-wsgi_ng
"""

from __future__ import print_function

import gc
import json
import os
import sys
import time

sys.path.insert(0, sys.argv[1])

from wsgi_ng import Course, Exchange, Fields, deliver, respond  # noqa: E402
from wsgi_ng.wsgi import from_wsgi, to_wsgi  # noqa: E402

ROUNDS, CALLS, LAYERS = 150, 100, 10

now = getattr(time, 'process_time', None) or getattr(time, 'clock')

FIELDS = [
    (u'host', u'example.org'),
    (u'user-agent', u'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'),
    (u'accept', u'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'),
    (u'accept-language', u'en-GB,en;q=0.5'),
    (u'accept-encoding', u'gzip, deflate, br, zstd'),
    (u'referer', u'https://example.org/start'),
    (u'cookie', u'id=ada; theme=dark'),
    (u'upgrade-insecure-requests', u'1'),
    (u'sec-fetch-dest', u'document'),
    (u'priority', u'u=0, i'),
]
# PEP 3333 wants native text.
NATIVE = [(str(name), str(value)) for name, value in FIELDS]
CHECKED = tuple(FIELDS)


def forget(*sent):
    pass


def wsgi_response(application):
    environ = {
        'REQUEST_METHOD': 'GET',
        'SCRIPT_NAME': '',
        'PATH_INFO': '/page',
        'QUERY_STRING': 'a=1',
        'SERVER_NAME': 'example.org',
        'SERVER_PORT': '80',
        'SERVER_PROTOCOL': 'HTTP/1.1',
        'wsgi.version': (1, 0),
        'wsgi.url_scheme': 'http',
        'wsgi.input': None,
        'wsgi.errors': sys.stderr,
        'wsgi.multithread': False,
        'wsgi.multiprocess': True,
        'wsgi.run_once': False,
    }
    for name, value in NATIVE:
        key = 'HTTP_' + name.upper().replace('-', '_')
        environ[key] = environ[key] + ', ' + value if key in environ else value
    head = []

    def start_response(status, headers, exc_info=None):
        head[:] = [int(status[:3]), headers]

    body = application(environ, start_response)
    return head, body


def wsgi_closed(application):
    head, body = wsgi_response(application)
    for chunk in body:
        forget(chunk)
    close = getattr(body, 'close', None)
    if close is not None:
        close()


def wsgi(environ, start_response):
    environ['HTTP_ACCEPT'], environ['HTTP_COOKIE']
    start_response('200 OK', [('content-type', 'text/plain')])
    return [b'Hello world']


def given(application):
    return application(exchange_of(Course()))


def checked(application):
    return respond(application, exchange_of(Course()))


def ended(application):
    course = Course()
    response = respond(application, exchange_of(course))
    forget(response.body)
    course.end()


def delivered(application):
    course = Course()
    for step in deliver(application, exchange_of(course), course):
        forget(*step)


def exchange_of(course):
    return Exchange.of(course, {'method': u'GET', 'target': u'/page?a=1'}, Fields.of(CHECKED))


def hello(exchange):
    exchange.headers.get('accept'), exchange.headers.get('cookie')
    return 200, [('content-type', 'text/plain')], b'Hello world'


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'layers.py')) as file:
    LAYER_TEXT = file.read()


def layered(application, name):
    for _ in range(LAYERS):
        module = {'__name__': 'layers'}
        exec(compile(LAYER_TEXT, 'layers.py', 'exec'), module)
        application = module[name](application)
    return application


WHOLE = {
    'WSGI': (wsgi_response, wsgi),
    'WSGI, closed': (wsgi_closed, wsgi),
    'call': (given, hello),
    'checked': (checked, hello),
    'ended': (ended, hello),
    'delivered': (delivered, hello),
    'to_wsgi': (wsgi_closed, to_wsgi(hello)),
    'from_wsgi': (delivered, from_wsgi(wsgi)),
}
LAYERED = {
    'WSGI': (wsgi_closed, wsgi, 'WSGI, closed', {
        'seen': 'wsgi_seen',
        'a field': 'wsgi_stamp',
        'a checked field': 'wsgi_checked_stamp',
        'told': 'wsgi_told',
        'a field, told': 'wsgi_stamp_told',
    }),
    'plain': (ended, hello, 'ended', {'seen': 'see', 'a field': 'stamp', 'told': 'tell'}),
    'generator': (ended, hello, 'ended', {
        'seen': 'seeing',
        'a field': 'stamping',
        'told': 'telling',
        'a field, told': 'stamping_telling',
    }),
}
ROWS = [(name, serve, application) for name, (serve, application) in WHOLE.items()]
BASES = {}
for side, (serve, application, base, layers) in LAYERED.items():
    for what, layer in layers.items():
        name = side + ', ' + what
        ROWS.append((name, serve, layered(application, layer)))
        BASES[name] = base


def measured():
    best = {}
    for number in range(ROUNDS):
        for name, server, application in ROWS:
            gc.collect(0)
            began = now()
            for _ in range(CALLS):
                server(application)
            took = now() - began
            if name not in best or took < best[name]:
                best[name] = took
    return dict((name, took / CALLS * 1e6) for name, took in best.items())


times = measured()
for name, base in BASES.items():
    times[name] = (times[name] - times[base]) / LAYERS
print(json.dumps(times, sort_keys=True))
