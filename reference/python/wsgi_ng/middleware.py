"""Middleware of a generator: in, out and end in one text."""

from __future__ import unicode_literals

import sys

from wsgi_ng.check_arguments import check_arguments
from wsgi_ng.chunks import Chunks
from wsgi_ng.errors import ContractError
from wsgi_ng.exchange import Exchange
from wsgi_ng.factory import unentered
from wsgi_ng.flavour import check_result, flavour_of
from wsgi_ng.guarded_body import forbid, guard
from wsgi_ng.interrupt import is_interrupt
from wsgi_ng.response import Response, normalise
from wsgi_ng.steps import (
    attempt_of,
    check_application,
    check_flavour,
    check_generator,
    handed_out,
    is_exchange,
    no_response,
    steps_flavour,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable
    from wsgi_ng.protocols import EitherMiddleware


def middleware(steps):
    # type: (Callable[[Any], Any]) -> EitherMiddleware
    """Make a middleware of a generator function."""
    own = steps_flavour(steps)

    def around(application):
        # type: (Any) -> Any
        check_application(application)
        flavour = flavour_of(unentered(application))
        check_flavour(own, flavour)
        check_arguments(application, 'exchange', 'application.callable')
        if flavour == 'async':
            from wsgi_ng.asynchronous_middleware import layer_of
        else:
            layer_of = _layer_of
        layer = layer_of(steps, application)
        setattr(layer, 'wsgi_flavour', flavour)
        setattr(layer, '__wrapped__', steps)  # for errors
        return layer

    setattr(around, 'wsgi_middleware', True)
    setattr(around, '__wrapped__', steps)
    return around


def _layer_of(steps, application):
    # type: (Callable[[Any], Any], Callable[[Any], Any]) -> Any
    def layer(exchange):
        # type: (Any) -> Any
        running = steps(exchange)
        attempt = None  # type: Any
        received = None  # type: Any
        try:
            known = exchange.__class__ is Exchange
            ends = exchange._course.ends if known else ()
            if ends:
                ends.append(running)
            else:
                exchange.on_end(running)
            given = next(running)
            own = given is exchange
            if own or is_exchange(given):
                if not own and given.__class__ is not Exchange:
                    attempt = attempt_of(given, exchange)
                try:
                    received = application(given)
                    if received.__class__ is not Response:
                        check_result('blocking', received)
                        received = normalise(received)
                except BaseException as error:
                    received = None
                    if isinstance(error, ContractError):
                        error.blame(application)
                    given = _thrown(running, error)
                else:
                    if attempt is not None:
                        guard(received)
                    given = running.send(received)
                    if given is received:
                        return given
            try:
                response = handed_out(given)
            except ContractError as error:
                _refuse(running, error)
                raise
            if attempt is not None:
                attempt.leave(received)
                if received is not None:
                    forbid(received)
            return response
        except StopIteration:
            check_generator(running)
            _close(received, exchange)
            raise no_response(running)
        except BaseException:
            check_generator(running)
            _close(received, exchange)
            _abandon(running, exchange)
            raise

    return layer


def _thrown(running, error):
    # type: (Any, BaseException) -> Any
    """Throw an error in, and give what is yielded for it."""
    try:
        if sys.version_info < (3,):
            trace = sys.exc_info()[2]
            given = running.throw(type(error), error, trace)
        else:
            given = running.throw(error)
    except StopIteration:
        problem = no_response(running)
        setattr(problem, '__cause__', error)
        raise error if is_interrupt(error) else problem
    if is_interrupt(error):
        raise error
    return given


def _refuse(running, error):
    # type: (Any, ContractError) -> None
    """Fail at the `yield` of what is no response."""
    try:
        running.throw(error)
    except StopIteration:
        pass


def _close(response, exchange):
    # type: (Any, Any) -> None
    try:
        if response is not None:
            Chunks(response.body).close()
    except Exception as error:
        exchange.log.error(
            'A body could not be closed: %r', error, exc_info=True
        )


def _abandon(running, exchange):
    # type: (Any, Any) -> None
    try:
        running.close()
    except Exception as error:
        exchange.log.error(
            'A generator did not stop: %r', error, exc_info=True
        )
