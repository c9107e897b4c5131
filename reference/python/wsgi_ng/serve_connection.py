"""Answer one connection over HTTP/1."""

from __future__ import unicode_literals

import logging
import socket
import struct
import time
from email.utils import formatdate

from wsgi_ng.announced import announced
from wsgi_ng.course import Course
from wsgi_ng.deliver import deliver
from wsgi_ng.endpoint import Endpoint
from wsgi_ng.errors import ClientGone
from wsgi_ng.exchange import Exchange
from wsgi_ng.expectation import Expectation
from wsgi_ng.http1_receiver import Receiver
from wsgi_ng.http1_sender import Sender
from wsgi_ng.limits import Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Iterator, List, Optional, Tuple


def serve_connection(
    connection,  # type: socket.socket
    application,  # type: Callable[[Any], Any]
    limits=None,  # type: Optional[Limits]
    log=None,  # type: Any
    threads=False,  # type: bool
):
    # type: (...) -> None
    """Answer all requests of a connected socket, and close it.

    `threads` says that it may be called on several of them at a time.
    """
    limits = Limits() if limits is None else limits
    log = logging.getLogger(str('wsgi_ng')) if log is None else log
    able = _ABLE + ('threads',) if threads else _ABLE
    inward = _Inward(connection, limits)
    after = 'close'
    try:
        while True:
            found = inward.next()
            if found is None:
                return
            after = _answer(found, inward, application, log, able)
            if after != 'next' or not inward.proceed():
                return
    except BaseException:
        after = 'reset'
        raise
    finally:
        _close(connection, after, limits)


def _answer(found, inward, application, log, able):
    # type: (Tuple[str, Any], _Inward, Callable[[Any], Any], Any, Any) -> str
    kind, value = found
    if kind == 'gone':
        return 'close'
    date = formatdate(usegmt=True)
    course = Course(log)
    if kind == 'refused':

        def refuse(exchange):
            # type: (Any) -> Any
            raise value

        sender = Sender(date=date)
        steps = deliver(refuse, Exchange(course), course)
        return _carry_out(steps, inward, sender, _none, course)

    sender = Sender(value.method, value.http_version, value.persists, date)

    def send(pieces):
        # type: (List[bytes]) -> None
        try:
            inward.send(pieces)
        except ClientGone:
            course.lose()
            raise

    def go_on():
        # type: () -> None
        send(sender.inform(100, ()))
        inward.awaited = False

    def inform(status, fields):
        # type: (int, Any) -> bool
        pieces = sender.inform(status, fields)
        send(pieces)
        return bool(pieces)

    inward.awaited = value.expects
    expectation = Expectation(value.expects, go_on)
    given = {
        'method': value.method,
        'target': value.target,
        'http_version': value.http_version,
        'authority': value.authority,
        'client': inward.client,
        'server': inward.server,
        'features': announced(able, value.http_version),
        'inform': inform,
        'body': lambda: inward.body(expectation, course),
        'trailers': lambda: inward.trailers,
    }
    exchange = Exchange.of(course, given, value.headers.fix())
    steps = deliver(application, exchange, course)
    return _carry_out(steps, inward, sender, expectation, course)


def _carry_out(steps, inward, sender, expectation, course):
    # type: (Any, _Inward, Sender, Expectation, Course) -> str
    for step in steps:
        if step[0] == 'head':
            if expectation.head(step[3]) or inward.failed:
                sender.last()
        try:
            inward.send(sender.send(step))
        except ClientGone:
            course.lose()
    return 'close' if course.gone else sender.after or 'close'


class _Inward(object):
    """A socket with what its client sends."""

    def __init__(self, connection, limits):
        # type: (socket.socket, Limits) -> None
        self.trailers = ()  # type: Any
        self.awaited = False  # The client waits to be told to go on
        self.failed = False
        self.client = _end_of(connection.getpeername)
        self.server = _end_of(connection.getsockname)
        self._connection = connection
        self._limits = limits
        self._receiver = Receiver(limits)
        self._waited = 0.0

    def next(self):
        # type: () -> Optional[Tuple[str, Any]]
        """Wait for what comes next; nothing where no more will."""
        while True:
            found = self._receiver.next()
            if found is None and not self._receiver.over:
                self._read()
                continue
            self.failed = found is None or found[0] in ('refused', 'gone')
            return found

    def body(self, expectation, course):
        # type: (Expectation, Course) -> Iterator[bytes]
        expectation.pulled()
        while True:
            kind, value = self.next() or ('end', ())
            if kind == 'end':
                self.trailers = value
                return
            if kind == 'gone':
                course.lose()
            if kind != 'chunk':
                raise value
            yield value

    def proceed(self):
        # type: () -> bool
        """Read what is left of a request, and tell if another may come."""
        left = self._limits.drain_bytes
        while not self.awaited and not self.failed and left >= 0:
            if self._receiver.time is None:
                self._receiver.proceed()
                self._waited = 0.0
                return not self._receiver.over
            found = self.next()
            left -= len(found[1]) if found and found[0] == 'chunk' else 0
        return False

    def send(self, pieces):
        # type: (List[bytes]) -> None
        octets = memoryview(b''.join(pieces))
        try:
            self._connection.settimeout(self._limits.write_time)
            while octets:
                octets = octets[self._connection.send(octets) :]
        except socket.error:
            raise ClientGone('sending.gone: the client takes no more')

    def _read(self):
        # type: () -> None
        left = (self._receiver.time or 0) - self._waited
        if left <= 0:
            return self._receiver.late()
        since = _now()
        try:
            self._connection.settimeout(left)
            octets = self._connection.recv(65536)
        except socket.timeout:
            return self._receiver.late()
        except socket.error:
            octets = b''
        waited = self._waited + _now() - since
        self._waited = waited if self._receiver.begun else 0.0
        if octets:
            self._receiver.push(octets)
        else:
            self._receiver.end()


def _close(connection, after, limits):
    # type: (socket.socket, str, Limits) -> None
    try:
        if after == 'reset':
            lingers = struct.pack(str('ii'), 1, 0)
            connection.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, lingers
            )
        else:
            connection.shutdown(socket.SHUT_WR)
            _linger(connection, limits)
    except socket.error:
        pass  # The client has closed it already
    finally:
        connection.close()


def _linger(connection, limits):
    # type: (socket.socket, Limits) -> None
    """A close while bytes come in would destroy what has just been sent."""
    until = _now() + limits.idle_time
    left = limits.drain_bytes
    while left >= 0:
        connection.settimeout(max(until - _now(), 0.001))
        octets = connection.recv(65536)
        if not octets:
            return
        left -= len(octets)


def _end_of(name):
    # type: (Callable[[], Any]) -> Optional[Endpoint]
    try:
        end = name()
    except socket.error:
        return None
    if isinstance(end, tuple):
        return Endpoint(end[0], end[1])
    return Endpoint(end, None) if end else None


_ABLE = ('inform', 'preload', 'raw-target', 'trailers')
_none = Expectation(False, lambda: None)
_now = getattr(time, 'monotonic', time.time)
