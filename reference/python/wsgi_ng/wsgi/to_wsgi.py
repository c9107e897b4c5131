"""An application of this interface as one of PEP 3333."""

import sys
from functools import partial

from wsgi_ng.check_arguments import check_arguments
from wsgi_ng.chunks import Chunks
from wsgi_ng.deliver import deliver
from wsgi_ng.errors import ContractError
from wsgi_ng.exchange import Exchange
from wsgi_ng.factory import layered, lifespan_of
from wsgi_ng.flavour import flavour_of
from wsgi_ng.on_demand import on_demand
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.respond import respond
from wsgi_ng.status import has_content
from wsgi_ng.wsgi.extensions import left_in_environ
from wsgi_ng.wsgi.guest_course import GuestCourse
from wsgi_ng.wsgi.guest_exchange import guest_exchange, inner_exchange
from wsgi_ng.wsgi.native import native
from wsgi_ng.wsgi.noted import noted
from wsgi_ng.wsgi.status_line import status_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Tuple
    from wsgi_ng.response import Response


def to_wsgi(application):
    # type: (Callable[..., Any]) -> Callable[[Any, Any], Any]
    """Let a host of PEP 3333 contain an application, or a factory."""
    delivered = _delivering(application)

    def guest(environ, start_response=None, *more):
        # type: (Any, Any, *Any) -> Any
        if start_response is None or more:
            raise _not_wsgi()
        outer = environ.get('wsgi_ng.exchange')
        if outer is None:
            return _guest(delivered, environ, start_response)
        return _inner(application, environ, start_response, outer)

    return guest


def _delivering(application):
    # type: (Any) -> Callable[[Any, Any], Any]
    """A `deliver` that has its application."""
    mark = lifespan_of(application)
    if not mark:
        check_arguments(application, 'exchange')
    if (mark or flavour_of(application)) == 'async':
        from wsgi_ng.wsgi.asynchronous_noted import noted as layer

        return on_demand(layered(application, layer))
    if mark:
        return on_demand(layered(application, noted))
    return partial(deliver, noted(application))


def _guest(delivered, environ, start_response):
    # type: (Any, Any, Any) -> _Output
    course = GuestCourse(environ)
    try:
        exchange = guest_exchange(environ, course)
    except RefusedRequest as error:
        exchange = Exchange(course, method=environ['REQUEST_METHOD'])
        delivered = partial(deliver, _raising(error))

    output = _Output(delivered(exchange, course))
    begun = False
    try:
        status, headers = output.head()
        output.blank = not has_content(exchange.method, status)
        said, reason = course.noted('wsgi_ng.reason') or (0, None)
        line = status_line(status, reason if said == status else None)
        failure = course.noted('wsgi_ng.failure')
        told = failure is not None and _UWSGI not in environ
        given = (failure,) if told else ()
        start_response(line, _native(headers), *given)
        begun = True
        return output
    finally:
        if not begun:
            output.close()


def _inner(application, environ, start_response, outer):
    # type: (Any, Any, Any, Any) -> _Relayed
    if lifespan_of(application):
        expected = '`layered` around a factory'
        raise ContractError('lifespan.layers', expected, 'a middleware')
    exchange = inner_exchange(environ, outer)
    exchange.state.update(left_in_environ(environ))
    response = respond(application, exchange)
    relayed = _Relayed(response)
    begun = False
    try:
        headers = _native(response.headers)
        if response.status == 101:
            outer.state['wsgi_ng.accepted'] = response
            headers.append(_ACCEPTED)
        line = status_line(response.status, response.reason)
        start_response(line, headers)
        begun = True
        return relayed
    finally:
        if not begun:
            relayed.close()


class _Relayed(Chunks):
    """A body on its way through old middleware, and what it is of."""

    def __init__(self, response):
        # type: (Response) -> None
        Chunks.__init__(self, response.body)
        self.wsgi_ng_response = response


class _Output(object):
    """The items of a response, as the steps of `deliver` give them."""

    blank = False

    def __init__(self, steps):
        # type: (Any) -> None
        self._steps = steps

    def head(self):
        # type: () -> Tuple[int, Any]
        step = next(self._steps)
        while step[0] != 'head':
            step = next(self._steps)
        return step[1], step[2]

    def __iter__(self):
        # type: () -> _Output
        return self

    def __next__(self):
        # type: () -> bytes
        for step in self._steps:
            if step[0] == 'chunk':
                return step[1]
            if step[0] == 'abort':
                raise step[1]
        if self.blank:
            self.blank = False
            return b''
        raise StopIteration

    next = __next__

    def close(self):
        # type: () -> None
        self._steps.close()


def _not_wsgi():
    # type: () -> ContractError
    return ContractError(
        'relation.guest.called',
        'environ and start_response',
        'other arguments (a host of ASGI wants `to_asgi`)',
    )


def _raising(error):
    # type: (Exception) -> Callable[[Any], Any]
    def refuse(exchange):
        # type: (Any) -> Any
        raise error

    return refuse


def _native(headers):
    # type: (Any) -> List[Tuple[str, str]]
    if sys.version_info >= (3,):
        return list(headers)
    return [(native(name), native(value)) for name, value in headers]


# A host that loses the body of an answer over `exc_info` (its issue 2278).
_UWSGI = 'uwsgi.version'
# An empty body has no type; what watches old middleware asks for one.
_ACCEPTED = ('content-type', 'text/plain')
