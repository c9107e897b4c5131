"""Standard streams that keep what a case prints, up to a limit.

Valid in CPython 2.7 and all of 3.
"""

import io
import sys


class Flood(BaseException):
    """More was printed than anybody will read."""


class Printed(object):
    """A standard stream that keeps what is printed, up to a limit."""

    def __init__(self, limit):
        self._bytes = Bounded(limit)
        if sys.version_info[0] == 2:
            self.stream = Stream(self._bytes)
        else:
            self.stream = io.TextIOWrapper(self._bytes, 'utf-8', 'backslashreplace', '\n', write_through=True)

    def text(self):
        try:
            self.stream.flush()
        except (Flood, ValueError):
            pass
        return self._bytes.kept().decode('utf-8', 'replace')


class Bounded(io.BytesIO):
    def __init__(self, limit):
        io.BytesIO.__init__(self)
        self._limit = limit
        self._kept = None

    def write(self, data):
        if self.tell() + len(data) > self._limit:
            raise Flood('more than %d bytes of output' % self._limit)
        return io.BytesIO.write(self, data)

    def close(self):
        self._kept = self.getvalue()
        io.BytesIO.close(self)

    def kept(self):
        return self._kept if self.closed else self.getvalue()


class Stream(object):
    """What `print` of Python 2 writes to: bytes and text."""

    encoding = 'utf-8'
    errors = 'strict'
    softspace = 0

    def __init__(self, target):
        self._target = target

    def write(self, data):
        self._target.write(data if isinstance(data, bytes) else data.encode('utf-8'))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False
