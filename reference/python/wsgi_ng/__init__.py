"""An interface between web servers and Python web applications."""

from wsgi_ng.authority import authority_of
from wsgi_ng.chunks import Chunks
from wsgi_ng.course import Course
from wsgi_ng.deliver import deliver
from wsgi_ng.errors import ClientGone, ContractError, LeftOut
from wsgi_ng.exchange import Exchange
from wsgi_ng.expectation import Expectation
from wsgi_ng.factory import factory, layered
from wsgi_ng.fields import Fields
from wsgi_ng.file_region import FileRegion
from wsgi_ng.flavour import awaited, blocking, flavour_of
from wsgi_ng.limits import Limits
from wsgi_ng.middleware import middleware
from wsgi_ng.received_fields import received_fields
from wsgi_ng.refused_request import RefusedRequest, refusal_of
from wsgi_ng.respond import respond
from wsgi_ng.response import Acceptance, Response
from wsgi_ng.target import split_target

__all__ = [
    'Acceptance',
    'Chunks',
    'ClientGone',
    'ContractError',
    'Course',
    'Exchange',
    'Expectation',
    'Fields',
    'FileRegion',
    'LeftOut',
    'Limits',
    'RefusedRequest',
    'Response',
    'authority_of',
    'awaited',
    'blocking',
    'deliver',
    'factory',
    'flavour_of',
    'layered',
    'middleware',
    'received_fields',
    'refusal_of',
    'respond',
    'split_target',
]
