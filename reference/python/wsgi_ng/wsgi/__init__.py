"""Shims between this interface and PEP 3333."""

from wsgi_ng.wsgi.from_wsgi import from_wsgi
from wsgi_ng.wsgi.from_wsgi_middleware import from_wsgi_middleware
from wsgi_ng.wsgi.to_wsgi import to_wsgi

__all__ = ['from_wsgi', 'from_wsgi_middleware', 'to_wsgi']
