"""What happens to an exchange while it is answered."""

from __future__ import unicode_literals

import logging
from types import FunctionType, GeneratorType

from wsgi_ng.ends import (
    check_callback,
    check_done,
    check_end,
    further_yield,
    run_end,
)
from wsgi_ng.errors import ContractError
from wsgi_ng.origin import origin_of
from wsgi_ng.states import STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, List, Optional, Tuple
    from wsgi_ng.sent import Sent


class Course(object):
    """What all variants of an exchange share."""

    gone = False
    stage = STATES['answering']  # type: Any
    _links = ()  # type: Tuple[str, ...]
    _log = None  # type: Any
    ends = ()  # type: Any
    _on_gone = ()  # type: Any
    sending = None  # type: Any
    _state = None  # type: Optional[Dict[str, Any]]

    def __init__(self, log=None):
        # type: (Optional[Any]) -> None
        if log is not None:
            self._log = log

    @property
    def state(self):
        # type: () -> Dict[str, Any]
        if self._state is None:
            self._state = {}
        return self._state

    @property
    def log(self):
        # type: () -> Any
        if self._log is None:
            self._log = logging.getLogger(str('wsgi_ng'))
        return self._log

    @property
    def head_left(self):
        # type: () -> bool
        return self.stage is not _ANSWERING

    @property
    def sent(self):
        # type: () -> Optional[Sent]
        """What has left of the final response."""
        sending = self.sending
        if sending is None:
            return None
        from wsgi_ng.sent import Sent

        return Sent(sending.status, sending.octets)

    def begin(self):
        # type: () -> None
        """Fail where the exchange is being answered already."""
        if self.stage is not _ANSWERING:
            self.go('head')

    def go(self, event):
        # type: (str) -> None
        """Something has happened, or cannot happen here."""
        self.stage = getattr(self.stage, event)

    def step(self, step):
        # type: (Tuple[Any, ...]) -> Tuple[Any, ...]
        """Give a step that the server takes next."""
        self.go(step[0])
        if step[0] in ('accept', 'head', 'chunk'):
            from wsgi_ng.sent import noted

            self.sending = noted(self.sending, step)
        return step

    def link(self, value):
        # type: (str) -> None
        """A value of `link` that goes with the head."""
        self._links += (value,)

    def leave(self):
        # type: () -> Tuple[str, ...]
        """The head leaves, with these links."""
        self.stage = self.stage.head
        links, self._links = self._links, ()
        return links

    def on_end(self, end):
        # type: (Any) -> None
        if self.stage is _OVER:
            expected = 'an exchange that is not over'
            raise ContractError(
                'exchange.end.late', expected, 'one that is'
            )
        if end.__class__ is not FunctionType or end.__code__.co_argcount:
            check_end(end)
        if not self.ends:  # one list, whatever thread comes first
            self.__dict__.setdefault(str('ends'), [])
        self.ends.append(end)

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        check_callback(callback, 'exchange.gone.kinds')
        self.__dict__.setdefault(str('_on_gone'), []).append(callback)
        if self.gone:
            self._run_gone()

    def lose(self):
        # type: () -> None
        """The client has left."""
        if self.stage is not _OVER:
            self.gone = True
            self._run_gone()

    def _run_gone(self):
        # type: () -> None
        while self._on_gone:
            try:
                callback = self._on_gone.pop(0)
            except IndexError:  # another thread has it
                return
            try:
                check_done(callback(), 'exchange.gone.waiting')
            except Exception as raised:
                self.failed(callback, raised)

    def end(self, error=None):
        # type: (Optional[BaseException]) -> None
        """Everything is over, with this error or without.

        An end may still register another one.
        """
        if self.stage is not _ENDING and not self.stop():
            return
        interrupt = None  # type: Optional[BaseException]
        ends = self.ends
        end = None  # type: Any
        while ends:
            try:
                while ends:
                    end = ends.pop()
                    if error is None and end.__class__ is GeneratorType:
                        for _ in end:
                            further_yield(end)
                    else:
                        given = run_end(end, error)
                        if given is not None:
                            check_done(given, 'middleware.end.waiting')
            except Exception as raised:
                self.failed(end, raised)
            except BaseException as raised:
                interrupt = raised
        self.stage = self.stage.finish
        if interrupt is not None:
            raise interrupt

    def stop(self):
        # type: () -> bool
        """No step follows; give false where everything is over."""
        if self.stage is not _ENDING:
            if self.stage is _OVER:
                return False
            self.stage = self.stage.stop
        return True

    def failed(self, end, error):
        # type: (Any, Exception) -> None
        """Log what a callback or an end has raised."""
        if isinstance(error, ContractError):
            error.blame(end)
        line = 'A callback failed, %s: ' % origin_of(end)
        line = line.replace('%', '%%') + '%r'
        self.log.error(line, error, exc_info=True)


_ANSWERING = STATES['answering']
_ENDING = STATES['ending']
_OVER = STATES['over']
