"""Run each case of a job as a test of the standard library's unittest, and answer with its outcome.

Valid in CPython 2.7 and all of 3.
"""

import inspect
import json
import os
import sys
import traceback
import types
import unittest

from specloom_channel import Channel, native, read_job, text_of
from specloom_printed import Flood, Printed
from specloom_source import code_of

#: Frames of a trace that are told, counted from the innermost.
DEPTH = 30

#: Characters of a reason that are told.
LENGTH = 1000


def main():
    job = read_job()
    channel = Channel()
    sys.path[0:1] = [native(path) for path in job['paths']]
    for item in job['items']:
        channel.begin(item['index'])
        channel.end(item['index'], outcome_of(item, job))
    os._exit(0)  # Threads that the work left behind do not keep us.


def outcome_of(item, job):
    result = Result(native(job['root']))
    printed = Printed(job['bytes'])
    path = native(item['file'])
    before = os.getcwd(), list(sys.path), dict(os.environ), sys.getrecursionlimit()
    streams = sys.stdin, sys.stdout, sys.stderr, sys.argv
    sys.stdout, sys.stderr = printed.stream, Printed(job['bytes']).stream
    sys.argv = [path]
    try:
        Case(item, path).run(result)
    except KeyboardInterrupt:
        result.addError(None, sys.exc_info())
    finally:
        sys.stdin, sys.stdout, sys.stderr, sys.argv = streams
        restore(*before)
    answer = result.answer()
    if item['kind'] == 'example':
        answer['output'] = printed.text()
    return answer


def restore(folder, path, environment, depth):
    os.chdir(folder)
    sys.path[:] = path
    sys.setrecursionlimit(depth)
    if dict(os.environ) != environment:
        os.environ.clear()
        os.environ.update(environment)


class Case(unittest.TestCase):
    maxDiff = 2000
    longMessage = True

    def __init__(self, item, path):
        unittest.TestCase.__init__(self)
        self._item = item
        self._path = path

    def runTest(self):
        if self._item['kind'] == 'example':
            run_example(self._path)
        else:
            body = load(self._path, 'specloom_case').run
            vector = self._item.get('vector')
            arguments = (self,) if vector is None else (self, json.loads(vector))
            finish(body(*arguments))


def run_example(path):
    main_module = sys.modules['__main__']
    try:
        load(path, '__main__')
    except SystemExit as error:
        if error.code not in (None, 0):
            raise
    finally:
        sys.modules['__main__'] = main_module


def load(path, name):
    """A module of that name, executed anew and known to `sys.modules`, as dataclasses and pickle want it."""
    code = code_of(path, is_generated=name != '__main__')
    module = types.ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    exec(code, module.__dict__)
    return module


def finish(value):
    """Await what a coroutine function gave."""
    if not hasattr(inspect, 'iscoroutine') or not inspect.iscoroutine(value):
        return
    import asyncio

    if hasattr(asyncio, 'run'):
        asyncio.run(value)
    else:
        asyncio.new_event_loop().run_until_complete(value)


class Result(unittest.TestResult):
    """What became of one case; of several failures the first."""

    def __init__(self, root):
        unittest.TestResult.__init__(self)
        self._root = root
        self._answer = {'outcome': 'passed'}

    def answer(self):
        return self._answer

    def addFailure(self, test, err):
        if self._answer['outcome'] != 'failed':
            kind, value, frames = err
            trace = places_in(self._root, value, frames)
            self._answer = {'outcome': 'failed', 'reason': reason_of(kind, value), 'trace': trace[-DEPTH:]}

    addError = addFailure

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.addFailure(test, err)

    def addSkip(self, test, reason):
        if self._answer['outcome'] == 'passed':
            self._answer = {'outcome': 'not run', 'reason': text_of(reason)}

    def addUnexpectedSuccess(self, test):
        self._answer = {'outcome': 'failed', 'reason': 'it passed, and was expected to fail', 'trace': []}


def reason_of(kind, value):
    if issubclass(kind, Flood) or (issubclass(kind, AssertionError) and value.args):
        return folded(text_of(value))
    try:
        lines = traceback.format_exception_only(kind, value)
    except Exception:
        lines = [kind.__name__]
    return folded(text_of(lines[-1].strip()))


def folded(reason):
    """One line: the first, with the author's own message, which unittest puts behind a diff."""
    lines = reason.splitlines() or ['']
    own = lines[-1] if len(lines) > 1 and lines[-1].startswith(' : ') else ''
    return (lines[0] + difference(lines) + own)[:LENGTH]


def difference(lines):
    """Of values that the first line shortens, the first place in which they differ."""
    if '...' not in lines[0] and ' chars]' not in lines[0]:
        return ''
    for at, line in enumerate(lines[:-2]):
        if line.startswith('First differing element '):
            return ': %s %s, not %s' % (line[0].lower() + line[1:], lines[at + 1], lines[at + 2])
    first = [line[2:].strip() for line in lines if line.startswith('- ')][:1]
    second = [line[2:].strip() for line in lines if line.startswith('+ ')][:1]
    return ': %s, not %s' % (first[0], second[0]) if first and second else ''


def places_in(root, error, frames):
    """Where our own files stand in a trace: the file, the line, and the column in bytes where Python knows it."""
    places = []
    while frames is not None:
        code = frames.tb_frame.f_code
        if code.co_filename.startswith(root):
            line, column = position_of(code, frames)
            places.append({'file': code.co_filename, 'line': line, 'column': column})
        frames = frames.tb_next
    if isinstance(error, SyntaxError) and (error.filename or '').startswith(root):
        places.append({'file': error.filename, 'line': error.lineno, 'column': None})
    return places


def position_of(code, frames):
    if hasattr(code, 'co_positions'):
        for at, (line, _, column, _) in enumerate(code.co_positions()):
            if at * 2 == frames.tb_lasti and line is not None:
                return line, column
    return frames.tb_lineno, None


if __name__ == '__main__':
    main()
