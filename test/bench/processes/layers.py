"""Middleware that does as little as can be measured, of WSGI and of the core.

`calls.py` runs this text anew for every layer, as the middleware of one application come from modules of their own:
a call into another module costs more than a call within one.
"""

import re

from wsgi_ng import middleware, respond


def forget(*sent):
    pass


def wsgi_seen(application):
    def seen(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, headers, exc_info)

        return application(environ, start)

    return seen


def wsgi_stamp(application):
    def stamped(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, headers + [('x-stamp', '1')], exc_info)

        return application(environ, start)

    return stamped


token = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z").match
content = re.compile('[\t\x20-\x7e\x80-\xff]*\\Z').match


def wsgi_checked_stamp(application):
    """A field that was looked at before, as frameworks do against split responses."""

    def stamped(environ, start_response):
        def start(status, headers, exc_info=None):
            name, value = 'x-stamp', '1'
            if not token(name) or not content(value):
                raise ValueError(name)
            return start_response(status, headers + [(name, value)], exc_info)

        return application(environ, start)

    return stamped


class Ending(object):
    """What a WSGI middleware wraps a body with to learn of the end."""

    def __init__(self, body):
        self.body = body

    def __iter__(self):
        return iter(self.body)

    def close(self):
        close = getattr(self.body, 'close', None)
        if close is not None:
            close()
        forget()


def wsgi_told(application):
    def told(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, headers, exc_info)

        return Ending(application(environ, start))

    return told


def wsgi_stamp_told(application):
    def told(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, headers + [('x-stamp', '1')], exc_info)

        return Ending(application(environ, start))

    return told


def see(application):
    def seen(exchange):
        response = respond(application, exchange)
        return response

    return seen


def stamp(application):
    def stamped(exchange):
        response = respond(application, exchange)
        response.headers.append('x-stamp', '1')
        return response

    return stamped


def tell(application):
    def told(exchange):
        exchange.on_end(forget)
        return respond(application, exchange)

    return told


@middleware
def seeing(exchange):
    response = yield exchange
    yield response


@middleware
def stamping(exchange):
    response = yield exchange
    response.headers.append('x-stamp', '1')
    yield response


@middleware
def telling(exchange):
    response = yield exchange
    yield response
    forget()


@middleware
def stamping_telling(exchange):
    response = yield exchange
    response.headers.append('x-stamp', '1')
    yield response
    forget()
