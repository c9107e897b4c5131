"""A body that a function sends."""

from __future__ import unicode_literals

import sys
import threading
from functools import partial

from wsgi_ng.errors import ClientGone, ContractError, describe
from wsgi_ng.flavour import drop, flavour_of

try:
    from contextvars import copy_context
except ImportError:  # up to Python 3.6
    copy_context = None  # type: ignore

try:
    from threading import get_ident
except ImportError:  # Python 2.7
    from thread import get_ident  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Iterator, Optional


class Handover(object):
    """Run a function on a thread; what it sends are the chunks.

    One that is async is awaited instead, by whoever pulls.
    """

    def __new__(cls, produce):
        # type: (Callable[[Callable[[bytes], Any]], object]) -> Any
        if not callable(produce):
            raise idle(produce)
        if flavour_of(produce) == 'blocking':
            return object.__new__(cls)
        from wsgi_ng.asynchronous_handover import AsyncHandover

        return AsyncHandover(produce)

    def __init__(self, produce):
        # type: (Callable[[Callable[[bytes], Any]], object]) -> None
        self._turns = _Turns(produce)
        self._closed = False

    @property
    def sent(self):
        # type: () -> bool
        """Whether a chunk has been sent."""
        return self._turns.sent

    def begin(self):
        # type: () -> None
        """Run the function until it has sent a chunk, or is over."""
        if not self._turns.offers:
            self._turns.run()

    def __iter__(self):
        # type: () -> Iterator[bytes]
        return self

    def __next__(self):
        # type: () -> bytes
        if self._closed:
            raise StopIteration
        self.begin()
        if self._turns.over:
            raise StopIteration
        return self._turns.take()

    next = __next__

    def close(self):
        # type: () -> None
        """Let the next send fail, and wait for the function."""
        if self._closed:
            return
        self._closed = True
        self._turns.stop()

    def __del__(self):
        # type: () -> None
        self._turns.forget()


class _Turns(object):
    """Two threads of which one runs at a time."""

    def __init__(self, produce):
        # type: (Callable[[Callable[[bytes], None]], object]) -> None
        self.offers = self.over = self.sent = self._left = False
        self._produce = produce
        self._chunk = b''
        self._thread = None  # type: Optional[threading.Thread]
        self._ident = None  # type: Optional[int]
        self._failure = None  # type: Any
        self._producer = threading.Semaphore(0)
        self._taker = threading.Semaphore(0)

    def run(self):
        # type: () -> None
        """Let the function run until it sends or ends."""
        if not self.over:
            if self._thread is None:
                self._start()
            else:
                self._producer.release()
            self._taker.acquire()
        self._raise()

    def take(self):
        # type: () -> bytes
        self.offers = False
        return self._chunk

    def stop(self):
        # type: () -> None
        self.forget()
        if self._thread is not None:
            self._thread.join()
        if self._failure and not isinstance(self._failure[1], ClientGone):
            self._raise()

    def forget(self):
        # type: () -> None
        if not self._left:
            self._left = True
            self._producer.release()

    def _start(self):
        # type: () -> None
        target = self._run
        if copy_context is not None:
            target = partial(copy_context().run, target)
        self._thread = threading.Thread(target=target)
        self._thread.daemon = True
        self._thread.start()

    def _run(self):
        # type: () -> None
        self._ident = get_ident()
        try:
            given = self._produce(self._send)
            if any(hasattr(given, name) for name in _NOT_RUN):
                drop(given)
                raise idle(given)
        except BaseException:
            self._failure = sys.exc_info()
        self.over = True
        self.offers = False
        self._taker.release()

    def _send(self, chunk):
        # type: (bytes) -> None
        if get_ident() != self._ident or self.offers:
            raise ContractError(
                'handover.one', 'a send of the thread', 'another one'
            )
        if not self._left:
            self._chunk = chunk
            self.offers = self.sent = True
            self._taker.release()
            self._producer.acquire()
        if self._left:
            raise ClientGone('sending.gone: nobody takes what is sent')

    def _raise(self):
        # type: () -> None
        failure, self._failure = self._failure, None
        if failure is None:
            return
        if isinstance(failure[1], StopIteration):
            raise RuntimeError('a function that sends raised StopIteration')
        _raise_again(failure)


def idle(given):
    # type: (Any) -> ContractError
    hint = ' (mark it @awaited)' if hasattr(given, '__await__') else ''
    expected = 'a function that runs, and sends'
    return ContractError('handover.idle', expected, describe(given) + hint)


def _raise_again(failure):
    # type: (Any) -> None
    if sys.version_info >= (3,):
        raise failure[1]
    raiser = (None for _ in ())  # type: Any
    raiser.throw(*failure)  # with its traceback, in Python 2.7 too


# A coroutine, and the kinds of generators.
_NOT_RUN = ('__await__', 'throw', 'athrow')
