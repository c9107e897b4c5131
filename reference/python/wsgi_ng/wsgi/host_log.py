"""Where an application logs whose host has `wsgi.errors`."""

import logging

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class HostLog(object):
    """A logger: the one that was set up, else one of the stream."""

    __slots__ = ('_stream', '_log')

    def __init__(self, stream):
        # type: (Any) -> None
        self._stream = stream
        self._log = None  # type: Any

    def __getattr__(self, name):
        # type: (str) -> Any
        if self._log is None:
            self._log = _logger_of(self._stream)
        return getattr(self._log, name)


def _logger_of(stream):
    # type: (Any) -> logging.Logger
    logger = logging.getLogger('wsgi_ng')
    above = logger  # type: Any
    while above is not None:
        if above.handlers:
            return logger
        above = above.parent if above.propagate else None
    own = logging.Logger('wsgi_ng', logger.getEffectiveLevel())
    own.addHandler(_Handler(stream))
    return own


class _Handler(logging.Handler):
    def __init__(self, stream):
        # type: (Any) -> None
        logging.Handler.__init__(self)
        self._stream = stream

    def emit(self, record):
        # type: (logging.LogRecord) -> None
        line = self.format(record) + '\n'  # type: Any
        if not isinstance(line, str):
            line = line.encode('ascii', 'backslashreplace')
        self._stream.write(line)
        self._stream.flush()
