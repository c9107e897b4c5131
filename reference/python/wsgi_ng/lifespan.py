"""The time in which an application may be called."""

from __future__ import unicode_literals

import logging
import os
import sys

from wsgi_ng.check_arguments import check_arguments
from wsgi_ng.deliver import deliver
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.factory import lifespan_of
from wsgi_ng.flavour import flavour_of

try:
    from contextvars import copy_context
except ImportError:  # up to Python 3.6
    copy_context = None  # type: ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Iterator, Tuple


class Lifespan(object):
    """Enter a factory with `with` or `async with`, and leave it."""

    def __init__(self, given, log=None):
        # type: (Any, Any) -> None
        self._given = given
        self._log = log or logging.getLogger(str('wsgi_ng'))
        self._manager = None  # type: Any
        self._application = None  # type: Any
        self._context = None  # type: Any
        self._process = 0

    @property
    def application(self):
        # type: () -> Any
        """The application, while the factory is entered."""
        if self._application is None:
            raise ContractError(
                'lifespan.once', 'a factory that is entered', 'none'
            )
        if self._process != os.getpid():
            raise ContractError(
                'lifespan.process',
                'the process that has entered the factory',
                'another one',
            )
        return self._application

    def deliver(self, exchange, course):
        # type: (Any, Any) -> Iterator[Tuple[Any, ...]]
        """The steps of `deliver`, in a copy of the context."""
        steps = deliver(self.application, exchange, course)
        if self._context is None:
            return steps
        return _steps_in(self._context.copy(), steps)

    def run(self, function, *arguments):
        # type: (Callable[..., Any], *Any) -> Any
        """Call a function in a copy of the context."""
        if self._context is None:
            return function(*arguments)
        return self._context.copy().run(function, *arguments)

    def __enter__(self):
        # type: () -> Lifespan
        manager = self.begin('blocking')
        if manager is None:
            self.ready(self._given)
            return self
        application = manager.__enter__()
        try:
            self.ready(application)
        except ContractError:
            manager.__exit__(*sys.exc_info())
            raise
        return self

    def __exit__(self, kind, error, traceback):
        # type: (Any, Any, Any) -> None
        manager = self.end()
        if manager is None:
            return
        try:
            manager.__exit__(kind, error, traceback)
        except Exception as failure:
            self.report(failure, error)

    def __aenter__(self):
        # type: () -> Any
        from wsgi_ng.async_lifespan import enter

        return enter(self)

    def __aexit__(self, *error):
        # type: (*Any) -> Any
        from wsgi_ng.async_lifespan import leave

        return leave(self, *error)

    def begin(self, flavour):
        # type: (str) -> Any
        """The context manager to be entered, if there is one."""
        if self._application is not None or self._manager is not None:
            raise ContractError(
                'lifespan.once', 'one entry', 'another one'
            )
        mark = lifespan_of(self._given)
        if mark is None:
            if flavour == 'blocking' and callable(self._given):
                self._check_flavour('lifespan.flavours', flavour, self._given)
            return None
        if mark != flavour:
            expected = 'a factory that is %s' % flavour
            got = 'one that is %s' % mark
            raise ContractError('lifespan.start', expected, got)
        self._manager = self._given()
        return self._manager

    def ready(self, application):
        # type: (Any) -> None
        """Begin, with the application that there is now."""
        mark = lifespan_of(self._given)
        if not callable(application):
            raise ContractError(
                'lifespan.start',
                'an application from the factory',
                describe(application),
            )
        check_arguments(application, 'exchange', 'application.callable')
        if mark is not None:
            self._check_flavour('lifespan.start', mark, application)
        self._application = application
        self._process = os.getpid()
        if copy_context is not None:
            self._context = copy_context()

    def hand_on(self):
        # type: () -> None
        """Set here what the factory has set where it was entered."""
        if self._context is not None:
            for variable, value in self._context.items():
                if variable.get(self) is not value:
                    variable.set(value)

    def _check_flavour(self, clause, expected, application):
        # type: (str, str, Any) -> None
        flavour = flavour_of(application)
        if flavour != expected:
            wanted = 'an application that is %s' % expected
            got = 'one that is %s' % flavour
            raise ContractError(clause, wanted, got)

    def end(self):
        # type: () -> Any
        """The context manager to be left, if there is one here."""
        manager = self._manager
        here = self._process == os.getpid()
        self._application = self._manager = self._context = None
        return manager if here else None

    def report(self, failure, error):
        # type: (BaseException, Any) -> None
        """Log what the end of a lifespan raised by itself."""
        if failure is not error:
            self._log.error(
                'A lifespan could not be left: %r',
                failure,
                exc_info=True,
            )


def _steps_in(context, steps):
    # type: (Any, Any) -> Iterator[Tuple[Any, ...]]
    try:
        for step in iter(lambda: context.run(next, steps, None), None):
            yield step
    finally:
        context.run(steps.close)
