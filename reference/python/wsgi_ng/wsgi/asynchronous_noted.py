"""The same layer around what is awaited."""

import sys

from wsgi_ng.asynchronous import respond
from wsgi_ng.wsgi.noted import note_reason


def noted(application):
    """Note the phrase of a response, and the error of a call."""

    async def noting(exchange):
        try:
            response = await respond(application, exchange)
        except Exception:
            exchange.state['wsgi_ng.failure'] = sys.exc_info()
            raise
        note_reason(exchange, response)
        return response

    setattr(noting, '__wrapped__', application)  # for errors
    return noting
