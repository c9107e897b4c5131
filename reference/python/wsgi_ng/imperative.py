"""Applications that are still running when their output starts."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.handover import Handover
from wsgi_ng.response import Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List


def imperative(run):
    # type: (Callable[[Any, Any], object]) -> Callable[[Any], Response]
    """Make an application of a function that starts, then sends."""

    def application(exchange):
        # type: (Any) -> Response
        started = []  # type: List[Response]
        sent = []  # type: List[bool]

        def produce(hand_over):
            # type: (Callable[[bytes], None]) -> object
            def send(chunk):
                # type: (bytes) -> None
                sent[:] = [True]
                hand_over(chunk)

            def start(status, headers, trailers=None):
                # type: (int, Any, Any) -> Callable[[bytes], None]
                if sent:
                    expected = 'a start before the first chunk'
                    got = 'one after it'
                    raise ContractError('handover.start', expected, got)
                started[:] = [Response(status, headers, b'', trailers)]
                return send

            return run(exchange, start)

        body = Handover(produce)
        try:
            body.begin()
            if not started:
                expected = 'a call of `start`'
                raise ContractError('handover.start', expected, 'none')
        except BaseException:
            body.close()
            raise
        response = started.pop()
        response.body = body
        return response

    return application
