"""A boundary that fails at the first violation by either side."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.factory import lifespan_of
from wsgi_ng.flavour import blocking, flavour_of
from wsgi_ng.lint.calls import Calls
from wsgi_ng.lint.exchange import LintedExchange
from wsgi_ng.lint.response import leave
from wsgi_ng.lint.response_body import LintedBody
from wsgi_ng.respond import respond

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable
    from wsgi_ng.response import Response


def lint(application):
    # type: (Callable[..., Any]) -> Callable[..., Any]
    """Wrap an application, for tests: it goes on as it does, or fails."""
    if lifespan_of(application) is not None:
        got = 'a factory (use `layered(factory, lint)`)'
        raise ContractError('lifespan.declared', 'an application', got)
    if flavour_of(application) == 'async':
        from wsgi_ng.lint.asynchronous import lint as lint_async

        return lint_async(application)
    calls = Calls(application)

    def linted(*given, **named):
        # type: (*Any, **Any) -> Response
        with calls.of(given, named, 'blocking') as (exchange, watch):
            response = respond(application, LintedExchange(exchange, watch))
            calls.check_own(response)
            return leave(exchange, watch, response, LintedBody)

    setattr(linted, '__wrapped__', application)
    return blocking(linted)
