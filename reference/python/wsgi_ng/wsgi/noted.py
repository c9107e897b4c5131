"""A layer that notes what a host of PEP 3333 can be told."""

from __future__ import unicode_literals

import sys

from wsgi_ng.respond import respond

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


def noted(application):
    # type: (Callable[[Any], Any]) -> Callable[[Any], Any]
    """Note the phrase of a response, and the error of a call."""

    def noting(exchange):
        # type: (Any) -> Any
        try:
            response = respond(application, exchange)
        except Exception:
            exchange.state['wsgi_ng.failure'] = sys.exc_info()
            raise
        note_reason(exchange, response)
        return response

    setattr(noting, '__wrapped__', application)  # for errors
    return noting


def note_reason(exchange, response):
    # type: (Any, Any) -> None
    if response.reason is not None:
        said = response.status, response.reason
        exchange.state['wsgi_ng.reason'] = said
