"""One request, with what a server offers while it is answered."""

from __future__ import unicode_literals

from wsgi_ng.body import check_body
from wsgi_ng.course import Course
from wsgi_ng.endpoint import endpoint_of
from wsgi_ng.errors import ClientGone, ContractError, absent, describe
from wsgi_ng.fields import Fields
from wsgi_ng.mount import mount_below, split_mount
from wsgi_ng.request_body import RequestBody
from wsgi_ng.target import check_target, split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterable, Optional, Tuple
    from wsgi_ng.attempt import Attempt
    from wsgi_ng.priority import Priority


def _attribute(name, default=None):
    # type: (str, Any) -> Any
    return property(lambda self: self._given.get(name, default))


def _property(derive):
    # type: (Callable[[Any], Any]) -> Any
    return property(derive)


class Exchange(object):
    """An exchange, in a test or in a server. A server keeps the course."""

    __slots__ = tuple(map(str, ('_given', '_course', '_parts', 'headers')))

    if TYPE_CHECKING:
        _given = {}  # type: Dict[str, Any]
        _course = Course()
        headers = Fields()
        _parts = {}  # type: Dict[str, Any]

    def __init__(self, course=None, **given):
        # type: (Optional[Course], **Any) -> None
        if not _ATTRIBUTES.issuperset(given):
            raise _unknown(sorted(set(given) - _ATTRIBUTES))
        if 'features' in given:
            given['features'] = frozenset(given['features'])
        headers = given.get('headers')
        if isinstance(headers, Fields) and not headers.fixed:
            given['headers'] = headers.copy().fix()
        elif hasattr(headers, 'keys') or isinstance(headers, _STRINGS):
            expected = 'a list of pairs as headers'
            got = describe(headers)
            raise ContractError('exchange.construct', expected, got)
        _checked_body(given.get('body', b''))
        for name in ('client', 'server'):
            if given.get(name) is not None:
                given[name] = endpoint_of(given[name], name)
        if course is None:
            course = Course(given.get('log'))
        elif not hasattr(course, 'on_end'):
            hint = ' (`target=`?)' if isinstance(course, _STRINGS) else ''
            expected, got = 'a course', describe(course) + hint
            raise ContractError('exchange.construct', expected, got)
        _set_given(self, given)
        _set_course(self, course)

    @classmethod
    def of(cls, course, given, headers=None):
        # type: (Course, Dict[str, Any], Optional[Fields]) -> Exchange
        """For servers: of a dictionary that is kept, and not checked.

        So are `headers`, which are fixed; unread ones stand in `given`.
        """
        exchange = _new(cls)
        _set_given(exchange, given)
        _set_course(exchange, course)
        if headers is not None:
            given['headers'] = headers
            _set_headers(exchange, headers)
        return exchange

    version = (1, 0)
    attempted = None
    method = _attribute('method', 'GET')
    target = _attribute('target', '/')
    mount = _attribute('mount', '')
    scheme = _attribute('scheme', 'http')
    authority = _attribute('authority')
    http_version = _attribute('http_version', '1.1')
    features = _attribute('features', frozenset())
    client = _attribute('client')
    server = _attribute('server')
    tls = _attribute('tls')
    user = _attribute('user')
    websocket = _attribute('websocket')

    path = _property(lambda self: self._target().path)
    query = _property(lambda self: self._target().query)
    rest = _property(lambda self: self._rest().rest)
    segments = _property(lambda self: self._rest().segments)

    state = _property(lambda self: self._course.state)
    log = _property(lambda self: self._course.log)
    gone = _property(lambda self: self._course.gone)
    sent = _property(lambda self: self._course.sent)

    @property
    def body(self):
        # type: () -> RequestBody
        body = self._given.get('body', b'')
        if type(body) is not RequestBody:
            trailers = self._given.get('trailers', ())
            body = RequestBody(body, trailers, self._course)
            self._given['body'] = body
        return body

    @property
    def trailers(self):
        # type: () -> Optional[Fields]
        return self.body.trailers

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        self._course.on_gone(callback)

    def on_end(self, end):
        # type: (Any) -> None
        self._course.on_end(end)

    @property
    def priority(self):
        # type: () -> Priority
        from wsgi_ng.priority import priority_of

        known = self._given.get('priority')  # type: Any
        if callable(known):
            known = known()
        if known is None:
            known = self.headers.get('priority')
        return priority_of(known)

    def preload(self, target, kind):
        # type: (str, str) -> str
        from wsgi_ng.preload import (
            link_of,
            push_path,
            pushed_request,
            rung_of,
        )

        if 'preload' in self._given:
            return self._given['preload'](target, kind)
        link = link_of(target, kind)
        path = push_path(target, self)
        facts = {
            'method': self.method,
            'open': not self._course.head_left and not self.gone,
            'preload': 'preload' in self.features,
            'inform': self._can('inform'),
            'push': self._can('push') and path is not None,
        }  # type: Dict[str, Any]

        rung = rung_of(**facts)
        if rung == 'push':
            request = pushed_request(self, path or '')
            pushed = self._given['push'](request)
            if pushed is False:
                rung = rung_of(**dict(facts, push=False))
        if rung == 'hint':
            fields = Fields([('link', link)])
            if self._given['inform'](103, fields) is False:
                rung = rung_of(**dict(facts, push=False, inform=False))
        if rung in ('hint', 'header'):
            self._course.link(link)
        return rung

    def inform(self, status, headers):
        # type: (int, Iterable[Tuple[str, str]]) -> bool
        from wsgi_ng.interim import interim_of

        status, fields = interim_of(status, headers)
        if not self._can('inform'):
            return False
        if getattr(self._course, 'head_left', False):
            return False
        if self.gone:
            raise ClientGone('sending.gone: the client has left')
        return self._given['inform'](status, fields) is not False

    def _can(self, feature):
        # type: (str) -> bool
        from wsgi_ng.carries import carries

        return (
            feature in self._given
            and feature in self.features
            and carries(self.http_version, feature)
        )

    def replace(self, **changes):
        # type: (**Any) -> Exchange
        """A variant that differs in these attributes, and no others."""
        for name in changes:
            if name in _SHARED and 'body' not in changes or name == 'log':
                raise ContractError(
                    'exchange.replace.kept',
                    'attributes of a variant',
                    name,
                )
        body = self.body
        if 'body' in changes:
            given = _checked_body(changes['body'])
            trailers = changes.get('trailers', lambda: body.trailers or ())
            changes['body'] = RequestBody(given, trailers)
        if 'websocket' in changes and changes['websocket'] is None:
            features = self.features - frozenset(['websocket'])
            changes.setdefault('features', features)
        headers = self._given.get('headers', ())
        if not isinstance(headers, (Fields, _Once)):
            headers = self._given['headers'] = _Once(headers)
        given = dict(self._given, body=body, headers=headers)
        variant = Exchange(self._course, **dict(given, **changes))
        if 'target' in changes:
            clause = 'request.target.early'
            check_target(variant.method, variant.target, clause)
        if variant.mount and ('mount' in changes or 'target' in changes):
            variant._rest()
        return variant

    def below(self, count):
        # type: (int) -> Exchange
        """A variant whose mount has so many segments more."""
        mount = mount_below(self.mount, self.rest, count)
        return self.replace(mount=mount)

    def attempt(self):
        # type: () -> Attempt
        """A variant with ends of its own."""
        from wsgi_ng.attempt import attempt_of

        return attempt_of(self)

    def __setattr__(self, name, value):
        # type: (str, Any) -> None
        raise ContractError(
            'exchange.fixed',
            '`replace` or `state`',
            'an assignment to `%s`' % name,
        )

    def __getattr__(self, name):
        # type: (str) -> Any
        """Called for a slot that is still empty."""
        if name == 'headers':
            _set_headers(self, self._fields())
        elif name == '_parts':
            _set_parts(self, {})
        else:
            raise absent('Exchange', name, _ELSEWHERE)
        return getattr(self, name)

    def __repr__(self):
        # type: () -> str
        return str('<Exchange %s %s>') % (self.method, self.target)

    def _fields(self):
        # type: () -> Fields
        given = self._given.get('headers', ())
        if type(given) is not Fields:
            once = given if type(given) is _Once else _Once(given)
            given = self._given['headers'] = once.fields()
        return given

    def _target(self):
        # type: () -> Any
        derived = self._parts
        if 'target' not in derived:
            derived['target'] = split_target(self.method, self.target)
        return derived['target']

    def _rest(self):
        # type: () -> Any
        derived = self._parts
        if 'rest' not in derived:
            derived['rest'] = split_mount(self.mount, self.path)
        return derived['rest']


_new = object.__new__

# The only writers of an exchange that refuses every assignment.
_set_given, _set_course, _set_parts, _set_headers = [
    Exchange.__dict__[name].__set__ for name in Exchange.__slots__
]

_SHARED = frozenset(['body', 'trailers', 'log'])
_ATTRIBUTES = _SHARED | frozenset(
    [
        'method',
        'target',
        'mount',
        'scheme',
        'authority',
        'headers',
        'http_version',
        'features',
        'client',
        'server',
        'tls',
        'user',
        'websocket',
        'priority',
        'preload',
        'inform',
        'push',
    ]
)
_STRINGS = (bytes, type(''))
_PARTS = {
    'path': ' (a part of `target`)',
    'query': ' (a part of `target`)',
    'rest': ' (`target` without `mount`)',
    'segments': ' (`target` without `mount`)',
}


# Where what other interfaces have under these names is.
_ELSEWHERE = {
    'args': 'it is in `query`',
    'cookies': "they are in `headers.get('cookie')`",
    'data': 'it is in `body`',
    'environ': 'what it holds are attributes',
    'files': 'they are in `body`',
    'form': 'it is in `body`',
    'g': 'it is `state`',
    'get_data': 'it is in `body`',
    'get_json': 'it is in `body`',
    'host': 'it is `authority`',
    'json': 'it is in `body`',
    'remote_addr': 'it is `client.address`',
    'scope': 'what it holds are attributes',
    'stream': 'it is `body`',
    'url': 'it is `scheme`, `authority` and `target`',
}


def _checked_body(body):
    # type: (Any) -> Any
    return body if callable(body) else check_body(body)


def _unknown(names):
    # type: (Iterable[str]) -> ContractError
    return ContractError(
        'exchange.construct.names',
        'some of ' + ', '.join(sorted(_ATTRIBUTES)),
        ', '.join([name + _PARTS.get(name, '') for name in names]),
    )


class _Once(object):
    """The fields of a request, made when they are first read."""

    __slots__ = (str('_given'), str('_fields'))

    def __init__(self, given):
        # type: (Any) -> None
        self._given = given
        self._fields = None  # type: Optional[Fields]

    def fields(self):
        # type: () -> Fields
        if self._fields is None:
            given = self._given
            pairs = given() if callable(given) else given  # type: Any
            self._fields = Fields(pairs).fix()
        return self._fields
