"""A handshake and a conversation, as both sides use them."""

from __future__ import unicode_literals

from contextlib import contextmanager

from wsgi_ng.channel import absent_in_channel
from wsgi_ng.check_close import check_close
from wsgi_ng.conversation import check_talk
from wsgi_ng.errors import ClientGone, ContractError, describe
from wsgi_ng.interrupt import is_interrupt
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.message import bytes_message, text_message
from wsgi_ng.response import check_handshake_fields, fields_of
from wsgi_ng.text import text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator
    from wsgi_ng.lint.watch import Watch


class LintedOffer(object):
    """What an application sees in the place of an offer."""

    def __init__(self, offer):
        # type: (Any) -> None
        self._offer = offer

    def __getattr__(self, name):
        # type: (str) -> Any
        return getattr(self._offer, name)

    def accept(self, talk, subprotocol=None, headers=(), **more):
        # type: (Any, Any, Any, **Any) -> Any
        if not callable(talk):
            clause = 'websocket.accept.talk'
            raise ContractError(clause, 'a callable', describe(talk))
        _check_chosen(self._offer, subprotocol)
        fields = fields_of(headers)
        response = self._offer.accept(
            talk, subprotocol=subprotocol, headers=fields, **more
        )
        told = [response.status, response.subprotocol, response.talk]
        given = [101, _chosen(self._offer, subprotocol, **more), talk]
        if told != given or list(response.headers) != list(fields):
            expected, got = '101 with what was given', repr(told)
            raise CallerError('websocket.accept', expected, got)
        return response


def accepted(exchange, watch, response):
    # type: (Any, Watch, Any) -> None
    """Check a response that accepts, and put an eye on its talk."""
    if exchange.websocket is None:
        clause = 'websocket.accept.offered'
        raise ContractError(clause, '101 for a handshake', 'it without one')
    check_handshake_fields(response.headers)
    _check_chosen(exchange.websocket, response.subprotocol)
    talk = response.talk
    if watch.flavour == 'async':
        from wsgi_ng.lint.asynchronous import linted_talk

        response.talk = linted_talk(talk, watch)
        return

    def talking(channel):
        # type: (Any) -> None
        with watch:
            watch.talk()
            with LintedChannel(channel, watch).left() as linted:
                check_talk('blocking', talk(linted))

    response.talk = talking


class Conversing(object):
    """What the two flavours of a channel have in common."""

    _iterable = '__iter__'

    def __init__(self, channel, watch):
        # type: (Any, Watch) -> None
        self._channel = channel
        self._watch = watch
        self._closed = False
        if hasattr(channel, 'socket'):
            got = 'a channel with `socket`'
            raise CallerError('websocket.socket', 'messages alone', got)
        if not hasattr(channel, self._iterable):
            expected, got = 'a channel to iterate over', describe(channel)
            raise CallerError('websocket.message.iterate', expected, got)
        if self._is_over():
            expected = 'nothing at the start'
            raise CallerError('websocket.close.code', expected, 'a code')

    @property
    def subprotocol(self):
        # type: () -> Any
        return self._channel.subprotocol

    @property
    def close_code(self):
        # type: () -> Any
        return self._channel.close_code

    def __getattr__(self, name):
        # type: (str) -> Any
        raise absent_in_channel(name)

    @contextmanager
    def left(self):
        # type: () -> Iterator[Any]
        """After its talk the server has to close what goes on."""
        clause = ''
        try:
            yield self
            clause = 'websocket.talk.return'
        except Exception as error:
            if not is_interrupt(error):
                clause = 'websocket.talk.failure'
            raise
        finally:
            if clause:
                self._watch.talked(clause, self._channel)

    def _is_over(self):
        # type: () -> bool
        return self._channel.close_code is not None

    @contextmanager
    def _tried(self, clause):
        # type: (str) -> Iterator[bool]
        """After the end there is one way to fail."""
        over = self._is_over()
        try:
            yield over
        except (ClientGone, ContractError):
            raise
        except Exception as error:
            if over and not is_interrupt(error):
                expected = 'the error of `sending.gone`'
                raise CallerError(clause, expected, describe(error))
            raise

    @contextmanager
    def _sending(self):
        # type: () -> Iterator[None]
        clause = 'websocket.send.over'
        with self._tried(clause) as over:
            yield
        if over:
            expected = 'a failure after the end'
            raise CallerError(clause, expected, 'none')

    @contextmanager
    def _iterating(self):
        # type: () -> Iterator[str]
        clause = 'websocket.message.iterate'
        try:
            yield clause
        except ClientGone:
            expected = 'an end of the iteration'
            got = 'the error of `sending.gone`'
            raise CallerError(clause, expected, got)

    def _taken(self, clause, message, over):
        # type: (str, Any, bool) -> Any
        if over:
            clause = 'websocket.close.last' if self._closed else clause
            raise CallerError(clause, 'no message after the end', 'one')
        if isinstance(message, (bytes, type(''))):
            return message
        clause = 'websocket.message.kinds'
        raise CallerError(clause, 'text or bytes', describe(message))

    def _not_closed(self, over):
        # type: (bool) -> None
        """A close has failed."""
        if over:
            clause = 'websocket.close.again'
            raise CallerError(clause, 'nothing', 'a failure')

    def _note_close(self, over):
        # type: (bool) -> None
        if not over:
            self._closed = True
        self._code()

    def _ended(self):
        # type: () -> None
        code = self._code()
        by_client = code in (1000, 1005) or code >= 3000
        if by_client and not self._closed and not self._watch.gone():
            expected = 'true when the client has closed'
            raise CallerError('websocket.gone', expected, 'false')

    def _code(self):
        # type: () -> int
        code = self.close_code
        if isinstance(code, int):
            return code
        expected = 'the code of the end'
        raise CallerError('websocket.close.code', expected, describe(code))


class LintedChannel(Conversing):
    """The channel of a blocking talk."""

    def __iter__(self):
        # type: () -> Iterator[Any]
        over = self._is_over()
        with self._iterating() as clause:
            for message in self._channel:
                yield self._taken(clause, message, over)
                over = self._is_over()
        self._ended()

    def receive(self):
        # type: () -> Any
        clause = 'websocket.message.over'
        with self._tried(clause) as over:
            try:
                message = self._channel.receive()
            except ClientGone:
                self._ended()
                raise
        return self._taken(clause, message, over)

    def send_text(self, message):
        # type: (Any) -> None
        text = text_message(message)
        with self._sending():
            self._channel.send_text(text)

    def send_bytes(self, message):
        # type: (Any) -> None
        octets = bytes_message(message)
        with self._sending():
            self._channel.send_bytes(octets)

    def close(self, code=1000, reason=''):
        # type: (int, str) -> None
        check_close(code, reason)
        over = self._is_over()
        try:
            self._channel.close(code, reason)
        except Exception:
            self._not_closed(over)
            raise
        self._note_close(over)


def _chosen(offer, subprotocol, subprotocols=()):
    # type: (Any, Any, Any) -> Any
    spoken = [text_of(name) for name in subprotocols]
    known = [name for name in spoken if name in offer.subprotocols]
    if subprotocol is None and known:
        return known[0]
    return subprotocol


def _check_chosen(offer, chosen):
    # type: (Any, Any) -> None
    if chosen is None or text_of(chosen) in offer.subprotocols:
        return
    offered = ', '.join(offer.subprotocols) or 'none'
    expected = 'one that was offered (%s)' % offered
    raise ContractError('websocket.accept.subprotocol', expected, repr(chosen))
