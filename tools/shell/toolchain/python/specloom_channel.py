"""Speak with the tool that started this process: work by standard input, answers by file descriptor 3.

Valid in CPython 2.7 and all of 3. What the work itself prints, closes or forks does not touch the channel.
"""

import json
import os
import sys

_dumps = json.dumps
_exit = os._exit
_getpid = os.getpid
_write = os.write


def read_job():
    """The job: a JSON object. Standard input is empty afterwards."""
    reader = getattr(sys.stdin, 'buffer', sys.stdin)
    job = json.loads(reader.read().decode('utf-8'))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return job


def native(path):
    """A path as this version's `str`, which Python 2 would otherwise take for ASCII."""
    return path if isinstance(path, str) else path.encode('utf-8')


def text_of(value):
    """As text, whatever it is and whatever its own conversion does."""
    for convert in (lambda: u'%s' % (value,), lambda: str(value).decode('utf-8', 'replace'), lambda: repr(value)):
        try:
            return convert()
        except Exception:
            continue
    return type(value).__name__


class Channel(object):
    """Where answers go: an item that was begun and never ended is the one that killed the process."""

    def __init__(self):
        self._file = _private(os.dup(3))
        self._process = _getpid()
        os.close(3)

    def begin(self, index):
        self._send({'begin': index})

    def end(self, index, answer):
        self._send({'end': index, 'answer': answer})

    def _send(self, message):
        if _getpid() != self._process:
            _exit(0)  # The work forked, and the child came back.
        data = (_dumps(message) + '\n').encode('ascii')
        while data:
            data = data[_write(self._file, data) :]


def _private(descriptor):
    """Closed in programs that the work starts; Python 3 does so by itself."""
    try:
        import fcntl
    except ImportError:
        return descriptor
    fcntl.fcntl(descriptor, fcntl.F_SETFD, fcntl.fcntl(descriptor, fcntl.F_GETFD) | fcntl.FD_CLOEXEC)
    return descriptor
