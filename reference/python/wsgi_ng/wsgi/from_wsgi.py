"""An application of PEP 3333 as one of this interface."""

from wsgi_ng.check_arguments import check_arguments
from wsgi_ng.chunks import Chunks
from wsgi_ng.errors import ContractError
from wsgi_ng.flavour import blocking
from wsgi_ng.wsgi.call import Call
from wsgi_ng.wsgi.environ import environ_of
from wsgi_ng.wsgi.file_wrapper import FileWrapper, region_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional
    from wsgi_ng.response import Response


def from_wsgi(application, write='kept'):
    # type: (Callable[[Any, Any], Any], str) -> Callable[[Any], Response]
    """Contain an application.

    What it says with `write` is `kept` until it returns, or `handed` over
    at once, which takes a thread for each call.
    """
    check_arguments(application, 'environ start_response')
    call = _CALLS.get(write)
    if call is None:
        raise ContractError(
            'relation.write.handed', "'kept' or 'handed'", repr(write)
        )

    @blocking
    def contained(exchange):
        # type: (Any) -> Response
        return call(application, exchange)

    return contained


def _call_kept(application, exchange):
    # type: (Any, Any) -> Response
    call = Call()
    result = application(_environ_of(call, exchange), call.start_response)
    opened = False
    try:
        response = _response_of(call, result, exchange)
        _check_read(call, response)
        opened = True
        return response
    finally:
        if not opened:
            _close(result, exchange)


def _call_handed(application, exchange):
    # type: (Any, Any) -> Response
    from wsgi_ng.handover import Handover

    call = Call()

    def produce(send):
        # type: (Callable[[bytes], None]) -> None
        call.hand_over(send)
        environ = _environ_of(call, exchange)
        result = application(environ, call.start_response)
        chunks = Chunks(result)
        try:
            for chunk in chunks:
                call.write(chunk)
        finally:
            chunks.close()

    body = Handover(produce)
    opened = False
    try:
        body.begin()
        response = _accepted(call, exchange)
        if response is None:
            response = call.response(body)
            _check_read(call, response)
            opened = True
        return response
    finally:
        if not opened:
            _close(body, exchange)


def _environ_of(call, exchange):
    # type: (Call, Any) -> Any
    environ = environ_of(exchange)
    call.failures = environ['wsgi.input'].failures
    return environ


def _check_read(call, response):
    # type: (Call, Response) -> None
    """Raise what the application took for a failure of its own."""
    if call.failures and response.status >= 500:
        raise call.failures[0]


def _response_of(call, result, exchange):
    # type: (Call, Any, Any) -> Response
    inner = getattr(result, 'wsgi_ng_response', None)
    accepted = _accepted(call, exchange)
    if accepted is not None:
        _close(result, exchange)
        return accepted
    if inner is not None and call.head and not call.written:
        return _adopted(call, inner)
    if not call.written and type(result) in (list, tuple):
        if len(result) < 2:
            return call.response(result[0] if result else b'')
    if not call.written and type(result) is FileWrapper and call.head:
        announced = dict(call.head[2]).get('content-length')
        region = region_of(result, announced)
        if region is not None:
            return call.response(region)
    return _pulled(call, Chunks(result))


def _pulled(call, chunks):
    # type: (Call, Chunks) -> Response
    if not any(call.written):
        first = next((chunk for chunk in chunks if chunk), None)
        if first is None:
            chunks.close()
            return call.response(b'')
        call.written.append(first)
    return call.response(_Body(call.written, chunks))


def _accepted(call, exchange):
    # type: (Call, Any) -> Optional[Response]
    """What accepts a handshake, where old middleware let it pass."""
    response = exchange.state.pop('wsgi_ng.accepted', None)
    if response is None or call.head is None or call.head[0] != 101:
        return None
    return _adopted(call, response)


def _adopted(call, response):
    # type: (Call, Response) -> Response
    """What the inner side handed past old middleware, under its head."""
    status, reason, fields = call.settled()
    if response.status != status:
        response.status = status
    response.headers = fields
    response.reason = reason
    return response


def _close(result, exchange):
    # type: (Any, Any) -> None
    try:
        close = getattr(result, 'close', None)
        if close is not None:
            close()
    except Exception as error:
        exchange.log.error(
            'A body could not be closed: %r', error, exc_info=True
        )


_CALLS = {'kept': _call_kept, 'handed': _call_handed}


class _Body(object):
    """First what was written, then the items."""

    def __init__(self, written, chunks):
        # type: (List[bytes], Chunks) -> None
        self._written = written
        self._chunks = chunks

    def __iter__(self):
        # type: () -> _Body
        return self

    def __next__(self):
        # type: () -> bytes
        if self._written:
            return self._written.pop(0)
        return next(self._chunks)

    next = __next__

    def close(self):
        # type: () -> None
        self._chunks.close()
