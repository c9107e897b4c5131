"""Ends that may wait."""

from wsgi_ng.ends import one_more, run_end
from wsgi_ng.interrupt import is_interrupt


async def end(course, error=None):
    """Everything is over, with this error or without."""
    if not course.stop():
        return
    interrupt = None
    while course.ends:
        last = course.ends.pop()
        try:
            await _run_end(last, error)
        except BaseException as raised:
            if is_interrupt(raised):
                interrupt = raised
            else:
                course.failed(last, raised)
    course.go('finish')
    if interrupt is not None:
        raise interrupt


async def _run_end(end, error):
    if not hasattr(end, 'athrow'):
        result = run_end(end, error)
        if hasattr(result, '__await__'):
            await result
        return
    if getattr(end, 'ag_frame', end) is None:  # it has ended
        return
    trace = error and error.__traceback__
    try:
        if error is None:
            await end.__anext__()
        else:
            await end.athrow(error)
    except StopAsyncIteration:
        return
    except BaseException as raised:
        if raised is error:
            return
        raise
    finally:
        if error is not None:  # without the frames of this end
            error.__traceback__ = trace
    await end.aclose()
    raise one_more()
