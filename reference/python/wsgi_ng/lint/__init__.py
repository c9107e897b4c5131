"""A boundary that fails at the first violation by either side."""

from __future__ import unicode_literals

from wsgi_ng.body import is_chunk
from wsgi_ng.errors import ContractError
from wsgi_ng.flavour import blocking, flavour_of
from wsgi_ng.framing import framing_of
from wsgi_ng.lint.response_body import LintedBody, Pulls
from wsgi_ng.lint.exchange import LintedExchange
from wsgi_ng.lint.rules import check_exchange
from wsgi_ng.lint.watch import Watch
from wsgi_ng.respond import respond
from wsgi_ng.status import has_content
from wsgi_ng.trailers import trailers_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Tuple
    from wsgi_ng.fields import Fields
    from wsgi_ng.response import Response


def lint(application):
    # type: (Callable[..., Any]) -> Callable[..., Any]
    """Wrap an application, for tests: it goes on as it does, or fails."""
    if flavour_of(application) == 'async':
        from wsgi_ng.lint.asynchronous import lint as lint_async

        return lint_async(application)

    def linted(*given, **named):
        # type: (*Any, **Any) -> Response
        exchange, watch = enter(application, given, named, 'blocking')
        response = respond(application, LintedExchange(exchange, watch))
        return leave(exchange, watch, response, LintedBody)

    return blocking(linted)


def enter(application, given, named, flavour):
    # type: (Any, Tuple[Any, ...], Any, str) -> Tuple[Any, Watch]
    """Check the call; give the exchange and what watches it."""
    if len(given) != 1 or named:
        raise ContractError(
            'application.callable',
            'the exchange alone',
            '%d arguments' % (len(given) + len(named)),
        )
    exchange = given[0]
    check_exchange(exchange)
    calls = exchange.state.setdefault('wsgi_ng.lint', [])
    if any(one is application and other is exchange for one, other in calls):
        raise ContractError('application.once', 'one call', 'two')
    calls.append((application, exchange))
    return exchange, Watch(exchange, flavour)


def leave(exchange, watch, response, kind):
    # type: (Any, Watch, Response, Any) -> Response
    """Check the response, and put a body of that kind around its body."""
    length = framing_of(exchange.method, response)[1]
    if not is_chunk(response.body):
        content = has_content(exchange.method, response.status)
        watch.body = Pulls(watch, response.body, content, length)
        response.body = kind(watch.body)
    if response.trailers is not None:
        response.trailers = _Trailers(watch, response.trailers)
    return response


class _Trailers(object):
    def __init__(self, watch, given):
        # type: (Watch, Callable[[], Any]) -> None
        self._watch = watch
        self._given = given
        self._called = False

    def __call__(self):
        # type: () -> Fields
        self._watch.thread()
        body = self._watch.body
        pulled = body is None or body.ended or body.region
        if self._called or not pulled:
            expected = 'one call, after the last chunk'
            raise ContractError('sending.trailers', expected, 'another')
        self._called = True
        return trailers_of(self._given())
