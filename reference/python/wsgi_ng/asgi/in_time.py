"""A send that gives a client up which takes nothing."""

import asyncio
from types import coroutine


@coroutine
def in_time(seconds, send, message):
    """Send, and fail when the host has not taken it by then."""
    sending = send(message).__await__()
    try:
        waits_for = next(sending)
    except StopIteration:
        return
    yield from _go_on(seconds, sending, waits_for)


def _go_on(seconds, sending, waits_for):
    task = current_task()
    late = []
    timer = None
    if task is not None:
        later = asyncio.get_running_loop().call_later
        timer = later(seconds, _stop, task, late)
    try:
        while True:
            try:
                resume, given = sending.send, (yield waits_for)
            except BaseException as error:
                resume, given = sending.throw, error
            waits_for = resume(given)
    except StopIteration:
        return
    except asyncio.CancelledError:
        if not late:
            raise
        take_back(task)
        reason = 'sending.stalled: the client has taken nothing for %g s'
        raise TimeoutError(reason % seconds) from None
    finally:
        if timer is not None:
            timer.cancel()


def _stop(task, late):
    late.append(True)
    task.cancel()


def current_task():
    """What can be cancelled, None without a loop of `asyncio`."""
    try:
        return asyncio.current_task()
    except RuntimeError:
        return None


def take_back(task):
    """Called when a task has not let itself be cancelled."""
    if hasattr(task, 'uncancel'):
        task.uncancel()
