"""Shims between this interface and ASGI 3."""

from wsgi_ng.asgi.asgi_factory import asgi_factory
from wsgi_ng.asgi.from_asgi import from_asgi
from wsgi_ng.asgi.to_asgi import to_asgi

__all__ = ['asgi_factory', 'from_asgi', 'to_asgi']
