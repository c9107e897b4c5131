"""An exchange in a context, on a loop that knows no tasks of `asyncio`."""

from types import coroutine


@coroutine
def in_context(context, awaited):
    """Await, and run each step in the context."""
    steps = awaited.__await__()
    resume, given = steps.send, None
    try:
        while True:
            waits_for = context.run(resume, given)
            try:
                resume, given = steps.send, (yield waits_for)
            except BaseException as error:
                resume, given = steps.throw, error
    except StopIteration:
        return
