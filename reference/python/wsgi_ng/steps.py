"""What every flavour of a generator middleware has in common."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.flavour import COROUTINE, flags_of
from wsgi_ng.response import normalise
from wsgi_ng.stop import check_stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Optional
    from wsgi_ng.response import Response


def steps_flavour(steps):
    # type: (Any) -> Optional[str]
    """The flavour that a generator function is bound to, or None."""
    mark = getattr(steps, 'wsgi_flavour', None)
    flags = flags_of(steps)
    if flags & COROUTINE:
        raise _no_generator('a coroutine function')
    if mark is None and flags & _ASYNC_GENERATOR:
        return 'async'
    return mark


def check_flavour(own, flavour):
    # type: (Optional[str], str) -> None
    """Fail where a generator function is of another flavour."""
    if own is None or own == flavour:
        return
    mark, cure = _CURES[own]
    raise ContractError(
        'middleware.flavour.mark',
        'an application that is %s (or `%s` around it)' % (mark, cure),
        'one that is %s' % flavour,
    )


def check_application(application):
    # type: (Any) -> None
    """Fail where a middleware itself is taken for an application."""
    if is_exchange(application):
        got = 'an exchange'
    elif getattr(application, 'wsgi_middleware', False):
        got = 'a middleware'
    else:
        return
    raise ContractError(
        'application.callable',
        'an application around which to put a middleware',
        got,
    )


def check_generator(running):
    # type: (Any) -> None
    """Fail for what is none, or one that has to be awaited."""
    if hasattr(running, 'throw'):
        return
    if hasattr(running, 'athrow'):
        check_flavour('async', 'blocking')
    raise _no_generator('one that gives %s' % describe(running))


def is_exchange(given):
    # type: (Any) -> bool
    return hasattr(given, 'target')


def attempt_of(asked, given):
    # type: (Any, Any) -> Any
    """The attempt that was yielded, if it is another than the one given."""
    attempted = getattr(asked, 'attempted', None)
    known = attempted is getattr(given, 'attempted', None)
    return None if known else attempted


def handed_out(given):
    # type: (Any) -> Response
    """What was yielded as a response."""
    if is_exchange(given):
        expected = 'a response'
        raise ContractError('middleware.once', expected, 'an exchange')
    try:
        return normalise(given)
    except ContractError as error:
        if error.clause != 'response.tuple':
            raise
    raise ContractError(
        'middleware.wrong',
        'an exchange or a response to be yielded',
        describe(given),
    )


def no_response(running):
    # type: (Any) -> Exception
    """What the `StopIteration` at hand means, before a response."""
    try:
        check_stop(running)
    except RuntimeError as error:
        return error
    return ended()


def ended():
    # type: () -> ContractError
    return ContractError(
        'middleware.return',
        'a response to be yielded',
        'the end of the generator',
    )


def _no_generator(got):
    # type: (str) -> ContractError
    return ContractError(
        'middleware.generator.kind', 'a generator function', got
    )


_CURES = {
    'async': ('async, or marked @awaited', 'in_threads'),
    'blocking': ('blocking', 'in_loop'),
}
_ASYNC_GENERATOR = 0x200  # inspect.CO_ASYNC_GENERATOR, since Python 3.6
