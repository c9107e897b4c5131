"""An application of ASGI 3 as one of this interface."""

from wsgi_ng.asgi.contained_call import ContainedCall
from wsgi_ng.check_arguments import check_arguments
from wsgi_ng.errors import ContractError
from wsgi_ng.response import Response


def from_asgi(application):
    """Contain an application; it runs in a task of its own."""
    check_arguments(application, 'scope receive send')

    async def contained(exchange):
        call = ContainedCall(application, exchange)
        exchange.on_end(call.finish)
        message = await call.take()
        kind = message['type']
        if kind == 'websocket.accept':
            headers = _fields_of(message)
            offer, chosen = exchange.websocket, message.get('subprotocol')
            return offer.accept(call.talk, chosen, headers)
        if kind == 'websocket.close':
            return Response(403, [], b'')
        if not kind.endswith('response.start'):
            expected = 'the start of a response'
            raise ContractError('relation.asgi.sends', expected, kind)
        return await _answered(call, message)

    return contained


async def _answered(call, start):
    first = await call.take()
    whole = not first.get('more_body', False)
    body = first.get('body', b'') if whole else _Body(call, first)
    if call.failures and start['status'] >= 500:
        raise call.failures[0]  # what it took for a failure of its own
    call.whole = whole
    return Response(start['status'], _fields_of(start), body)


def _fields_of(message):
    return [
        (name.decode('latin-1'), value.decode('latin-1').strip(' \t'))
        for name, value in message.get('headers', ())
    ]


class _Body:
    """What an application sends, as it sends it."""

    def __init__(self, call, first):
        self._call = call
        self._message = first

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._call.whole:
            raise StopAsyncIteration
        message = self._message or await self._call.take()
        self._message = None
        self._call.whole = not message.get('more_body', False)
        return message.get('body', b'')

    async def aclose(self):
        if not self._call.whole:
            await self._call.cancel()
