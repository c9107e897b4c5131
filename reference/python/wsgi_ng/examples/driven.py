"""Applications that say by `yield` what they wait for."""

from __future__ import unicode_literals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List


def drive(steps, done):
    # type: (Any, Callable[[Any, Any], object]) -> None
    """Run a generator up to its response; `done` gets that, or an error."""
    answers = []  # type: List[Any]
    running = []  # type: List[bool]

    def resume(value=None, error=None):
        # type: (Any, Any) -> None
        answers.append((value, error))
        if running:
            return  # An operation that is over at once adds no frame.
        running.append(True)
        try:
            while answers:
                _advance(steps, answers.pop(), resume, done)
        finally:
            del running[:]

    resume()


def from_driven(application, create_future):
    # type: (Callable[[Any], Any], Callable[[], Any]) -> Callable[[Any], Any]
    """An async application; `create_future` is that of its loop."""

    def awaited(exchange):
        # type: (Any) -> Any
        future = create_future()

        def done(response, error):
            # type: (Any, Any) -> None
            if future.done():
                return
            if error is None:
                future.set_result(response)
            else:
                future.set_exception(error)

        drive(application(exchange), done)
        return future

    setattr(awaited, 'wsgi_flavour', 'async')
    return awaited


def _advance(steps, answer, resume, done):
    # type: (Any, Any, Callable[..., None], Callable[[Any, Any], object]) -> None
    value, error = answer
    try:
        given = steps.send(value) if error is None else steps.throw(error)
    except StopIteration:
        done(None, RuntimeError('a driven application gave no response'))
    except Exception as failure:
        done(None, failure)
    else:
        if callable(given):
            given(resume)
        else:
            done(given, None)
