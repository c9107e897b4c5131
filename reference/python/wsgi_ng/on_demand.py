"""A lifespan on a host that has none."""

from __future__ import unicode_literals

import atexit
import os
import threading

from wsgi_ng.deliver import deliver
from wsgi_ng.flavour import flavour_of
from wsgi_ng.factory import lifespan_of
from wsgi_ng.lifespan import Lifespan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterator, Tuple

    Steps = Iterator[Tuple[Any, ...]]


def on_demand(given, log=None):
    # type: (Any, Any) -> Callable[[Any, Any], Steps]
    """Make a `deliver` that enters what it was given when needed."""
    entered = {}  # type: Dict[int, Any]
    lock = threading.Lock()

    def delivered(exchange, course):
        # type: (Any, Any) -> Steps
        process = os.getpid()
        lifespan = entered.get(process)
        if lifespan is None:
            try:
                lifespan = enter(process)
            except Exception as error:
                return deliver(_failing(error), exchange, course)
        return lifespan.deliver(exchange, course)

    def enter(process):
        # type: (int) -> Any
        with lock:
            if process not in entered:
                lifespan = _lifespan_of(given, log)
                lifespan.__enter__()
                entered.clear()
                entered[process] = lifespan
                atexit.register(lifespan.__exit__, None, None, None)
            return entered[process]

    return delivered


def _lifespan_of(given, log):
    # type: (Any, Any) -> Any
    if (lifespan_of(given) or flavour_of(given)) == 'blocking':
        return Lifespan(given, log)
    from wsgi_ng.on_loop import ProcessLoop

    return ProcessLoop(given, log)


def _failing(error):
    # type: (Exception) -> Callable[[Any], Any]
    def application(exchange):
        # type: (Any) -> Any
        raise error

    return application
