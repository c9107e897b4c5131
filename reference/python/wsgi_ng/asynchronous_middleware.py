"""Generators around async applications."""

from wsgi_ng.asynchronous import respond
from wsgi_ng.asynchronous_chunks import AsyncChunks
from wsgi_ng.errors import ContractError
from wsgi_ng.exchange import Exchange
from wsgi_ng.guarded_body import forbid, guard
from wsgi_ng.interrupt import is_interrupt
from wsgi_ng.steps import (
    attempt_of,
    check_generator,
    ended,
    handed_out,
    is_exchange,
)
from wsgi_ng.stop import check_stop


def layer_of(steps, application):
    async def layer(exchange):
        given = steps(exchange)
        running = given if hasattr(given, 'athrow') else _Ready(given)
        received = attempt = None
        try:
            exchange.on_end(given)
            given = await running.asend(None)
            own = given is exchange
            if own or is_exchange(given):
                if not own and given.__class__ is not Exchange:
                    attempt = attempt_of(given, exchange)
                try:
                    received = await respond(application, given)
                except BaseException as error:
                    given = await _thrown(running, error)
                else:
                    if attempt is not None:
                        guard(received)
                    given = await running.asend(received)
                    if given is received:
                        return given
            try:
                response = handed_out(given)
            except ContractError as error:
                await _refuse(running, error)
                raise
            if attempt is not None:
                await attempt.aleave(received)
                if received is not None:
                    forbid(received)
            return response
        except StopAsyncIteration:
            await _close(received, exchange)
            raise ended()
        except BaseException:
            await _close(received, exchange)
            await _abandon(running, exchange)
            raise

    return layer


class _Ready:
    """A generator that never waits, under the names of one that does."""

    def __init__(self, steps):
        check_generator(steps)
        self._steps = steps

    async def asend(self, value):
        try:
            return self._steps.send(value)
        except StopIteration:
            check_stop(self._steps)
        raise StopAsyncIteration

    async def athrow(self, error):
        try:
            return self._steps.throw(error)
        except StopIteration:
            check_stop(self._steps)
        except StopAsyncIteration:
            raise RuntimeError('generator raised StopAsyncIteration')
        raise StopAsyncIteration

    async def aclose(self):
        self._steps.close()


async def _thrown(running, error):
    try:
        given = await running.athrow(error)
    except StopAsyncIteration:
        problem = ended()
        problem.__cause__ = error
        raise error if is_interrupt(error) else problem
    if is_interrupt(error):
        raise error
    return given


async def _refuse(running, error):
    try:
        await running.athrow(error)
    except StopAsyncIteration:
        pass


async def _close(response, exchange):
    try:
        if response is not None:
            await AsyncChunks(response.body).aclose()
    except Exception as error:
        exchange.log.error(
            'A body could not be closed: %r', error, exc_info=True
        )


async def _abandon(running, exchange):
    try:
        await running.aclose()
    except Exception as error:
        exchange.log.error(
            'A generator did not stop: %r', error, exc_info=True
        )
