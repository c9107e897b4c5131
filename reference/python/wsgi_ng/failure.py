"""What the client gets of a failure."""

from __future__ import unicode_literals

from wsgi_ng.errors import ClientGone
from wsgi_ng.refused_request import refusal_of
from wsgi_ng.response import Response
from wsgi_ng.sending import Sending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, List, Optional, Tuple

    Steps = List[Tuple[Any, ...]]


def failure(exchange, error, head_left):
    # type: (Any, Exception, bool) -> Steps
    """Log what went wrong, and give what the client gets of it."""
    refused = _refusal(exchange, error, head_left)
    if head_left or exchange.gone:
        return [('abort', error)]
    return _sent(exchange, _plain()) if refused is None else refused


def log_failure(exchange, error):
    # type: (Any, Exception) -> None
    """Log an error of an application, and where it came up."""
    asked = '%s %s' % (exchange.method, exchange.target)
    line = 'An application failed, %s: ' % asked.replace('%', '%%')
    exchange.log.error(line + '%r', error, exc_info=True)


def unfinished(exchange):
    # type: (Any) -> ClientGone
    """What an exchange ends with when a server asks for no more steps."""
    who = 'the client has left' if exchange.gone else 'the server stopped'
    return ClientGone(str('sending.gone: ' + who))


def _refusal(exchange, error, head_left):
    # type: (Any, Exception, bool) -> Optional[Steps]
    """The answer of a refusal; what is none is logged."""
    log = exchange.log
    try:
        response = refusal_of(error)
        steps = None if response is None else _sent(exchange, response)
    except Exception as wrong:
        log.error('A refusal cannot be sent: %r', wrong, exc_info=True)
        return None
    if steps is not None or _is_loss(exchange, error, head_left):
        log.info('%s', error)
    else:
        log_failure(exchange, error)
    return steps


def _is_loss(exchange, error, head_left):
    # type: (Any, Exception, bool) -> bool
    """Whether it says that the client of this exchange has left.

    A conversation logs any other itself.
    """
    if not isinstance(error, ClientGone):
        return False
    return exchange.gone or (head_left and exchange.websocket is not None)


def _sent(exchange, response):
    # type: (Any, Response) -> Steps
    sending = Sending(exchange, response)
    steps = [sending.head(())]
    if sending.has_content and response.body:
        steps.append(sending.chunk(response.body))
    return steps + [sending.end()]


def _plain():
    # type: () -> Response
    type = [('content-type', 'text/plain')]
    return Response(500, type, b'Internal server error\n')
