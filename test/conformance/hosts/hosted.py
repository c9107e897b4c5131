"""What the tests of hosts contain: an application of this interface, by itself and between layers of PEP 3333.

It runs on CPython 2.7 too. Events are lines of the file that `HOSTED_EVENTS` names, written at once.
"""

import hashlib
import json
import os
import sys
from itertools import repeat

from wsgi_ng import ClientGone, FileRegion, RefusedRequest, factory, middleware
from wsgi_ng.wsgi import from_wsgi_middleware, to_wsgi

TEXT = [('content-type', 'text/plain')]
LINE = b'0123456789abcdef' * 256


def note(event):
    with open(os.environ['HOSTED_EVENTS'], 'a') as events:
        events.write(event + '\n')


def site(exchange):
    return PAGES.get(exchange.rest, missing)(exchange)


def missing(exchange):
    return 404, TEXT, exchange.rest.encode('ascii')


def about(exchange):
    facts = {
        'method': exchange.method,
        'target': exchange.target,
        'mount': exchange.mount,
        'rest': exchange.rest,
        'query': exchange.query,
        'scheme': exchange.scheme,
        'authority': exchange.authority,
        'http_version': exchange.http_version,
        'client': exchange.client.address,
        'x-twice': exchange.headers.get_all('x-twice'),
        'cookie': exchange.headers.get_all('cookie'),
        'features': sorted(exchange.features),
    }
    return 200, [('content-type', 'application/json')], json.dumps(facts).encode('ascii')


def digest(exchange):
    length, sum_of = 0, hashlib.sha256()
    for chunk in exchange.body:
        length += len(chunk)
        sum_of.update(chunk)
    return 200, TEXT, ('%d %s' % (length, sum_of.hexdigest())).encode('ascii')


def uploaded(exchange):
    try:
        note('an upload of %d' % sum(len(chunk) for chunk in exchange.body))
    except ClientGone:
        note('an upload broke off')
        raise
    return 204, [], b''


def unread(exchange):
    return 200, TEXT, b'unread'


def streamed(exchange):
    exchange.on_end(lambda: note('end of streamed'))
    return 200, TEXT, lines([LINE] * 1000)


def endless(exchange):
    exchange.on_end(lambda: note('end of endless'))
    return 200, TEXT, lines(repeat(LINE))


def lines(given):
    try:
        for line in given:
            yield line
    finally:
        note('closed')


def source(exchange):
    return 200, TEXT, FileRegion(os.path.abspath(__file__))


def region(exchange):
    return 206, TEXT + [('content-range', 'bytes 3-8/*')], FileRegion(os.path.abspath(__file__), offset=3, length=6)


def failing(exchange):
    exchange.on_end(lambda: note('end of failing'))
    raise ValueError('the failure of a page')


def broken(exchange):
    return 200, TEXT, breaking()


def breaking():
    yield LINE
    raise ValueError('the failure of a body')


def refusing(exchange):
    raise RefusedRequest(413, 'more than this page reads')


def nothing(exchange):
    return 204, [], b''


def unchanged(exchange):
    return 304, [('etag', '"1"')], b''


PAGES = {
    '/about': about,
    '/digest': digest,
    '/uploaded': uploaded,
    '/unread': unread,
    '/streamed': streamed,
    '/endless': endless,
    '/source': source,
    '/region': region,
    '/failing': failing,
    '/broken': broken,
    '/refusing': refusing,
    '/nothing': nothing,
    '/unchanged': unchanged,
}


@middleware
def outermost(exchange):
    response = yield exchange
    response.headers.append('x-new', '1')
    yield response


def old_layer(application):
    def layer(environ, start_response):
        def start(status, headers, *failure):
            return start_response(status, headers + [('X-Old', '1')], *failure)

        return application(environ, start)

    return layer


@factory
def living():
    note('begun')
    yield site
    note('over')


between = outermost(from_wsgi_middleware(old_layer)(site))

guests = {'contained': to_wsgi(site), 'between': to_wsgi(between), 'alive': to_wsgi(living)}

if sys.version_info >= (3,):
    from hosted_async import waiting

    guests['waiting'] = to_wsgi(waiting)


def application(environ, start_response):
    """All of them in one process of a host, chosen by a field of the request."""
    chosen = environ.get('HTTP_X_APPLICATION', 'contained')
    return guests[chosen](environ, start_response)
