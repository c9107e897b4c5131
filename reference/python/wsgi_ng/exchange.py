"""One request, with what a server offers while it is answered."""

from __future__ import unicode_literals

from wsgi_ng.course import Course
from wsgi_ng.errors import ClientGone, ContractError
from wsgi_ng.fields import Fields
from wsgi_ng.mount import split_mount
from wsgi_ng.request_body import RequestBody
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterable, Optional, Tuple


class Exchange(object):
    """An exchange, in a test or in a server. A server keeps the course."""

    __slots__ = tuple(
        map(str, ('_given', '_course', '_derived', '_shared'))
    )

    if TYPE_CHECKING:
        _given = {}  # type: Dict[str, Any]
        _course = Course()
        _derived = {}  # type: Dict[str, Any]
        _shared = {}  # type: Dict[str, Any]

    def __init__(self, course=None, **given):
        # type: (Optional[Course], **Any) -> None
        if not _ATTRIBUTES.issuperset(given):
            unknown = ', '.join(sorted(set(given) - _ATTRIBUTES))
            expected = 'attributes of an exchange'
            raise ContractError('exchange.construct', expected, unknown)
        given['features'] = frozenset(given.get('features', ()))
        if not isinstance(given.get('headers'), _Once):
            given['headers'] = _Once(given.get('headers', ()))
        _set(self, '_given', given)
        _set(self, '_course', course or Course(given.get('log')))
        _set(self, '_derived', {})
        _set(self, '_shared', {})

    version = (1, 0)
    method = property(lambda self: self._given.get('method', 'GET'))
    target = property(lambda self: self._given.get('target', '/'))
    mount = property(lambda self: self._given.get('mount', ''))
    scheme = property(lambda self: self._given.get('scheme', 'http'))
    authority = property(lambda self: self._given.get('authority'))
    http_version = property(
        lambda self: self._given.get('http_version', '1.1')
    )
    features = property(lambda self: self._given['features'])
    client = property(lambda self: self._given.get('client'))
    server = property(lambda self: self._given.get('server'))
    tls = property(lambda self: self._given.get('tls'))
    user = property(lambda self: self._given.get('user'))
    websocket = property(lambda self: self._given.get('websocket'))

    path = property(lambda self: self._target().path)
    query = property(lambda self: self._target().query)
    rest = property(lambda self: self._rest().rest)
    segments = property(lambda self: self._rest().segments)

    state = property(lambda self: self._course.state)
    log = property(lambda self: self._course.log)
    gone = property(lambda self: self._course.gone)

    @property
    def headers(self):
        # type: () -> Fields
        return self._given['headers'].fields()

    @property
    def body(self):
        # type: () -> RequestBody
        if 'body' not in self._shared:
            self._shared['body'] = RequestBody(
                self._given.get('body', b''),
                self._given.get('trailers', ()),
            )
        return self._shared['body']

    @property
    def trailers(self):
        # type: () -> Optional[Fields]
        return self.body.trailers

    def on_gone(self, callback):
        # type: (Callable[[], object]) -> None
        self._course.on_gone(callback)

    def on_end(self, callback):
        # type: (Callable[[], object]) -> None
        self._course.on_end(callback)

    def preload(self, target, kind):
        # type: (str, str) -> str
        preload = self._given.get('preload')
        return preload(target, kind) if preload else 'none'

    def inform(self, status, headers):
        # type: (int, Iterable[Tuple[str, str]]) -> bool
        inform = self._given.get('inform')
        if inform is None:
            return False
        if self.gone:
            raise ClientGone('sending.gone: the client has left')
        inform(status, Fields(headers))
        return True

    def replace(self, **changes):
        # type: (**Any) -> Exchange
        """A variant that differs in these attributes, and no others."""
        shared = sorted(set(changes) & _SHARED)
        if shared:
            raise ContractError(
                'exchange.replace.shared',
                'attributes of a variant',
                ', '.join(shared),
            )
        variant = Exchange(self._course, **dict(self._given, **changes))
        _set(variant, '_shared', self._shared)
        return variant

    def __setattr__(self, name, value):
        # type: (str, Any) -> None
        raise ContractError(
            'exchange.fixed',
            '`replace` or `state`',
            'an assignment to `%s`' % name,
        )

    def _target(self):
        # type: () -> Any
        if 'target' not in self._derived:
            self._derived['target'] = split_target(
                self.method, self.target
            )
        return self._derived['target']

    def _rest(self):
        # type: () -> Any
        if 'rest' not in self._derived:
            self._derived['rest'] = split_mount(self.mount, self.path)
        return self._derived['rest']


_set = object.__setattr__

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
        'preload',
        'inform',
    ]
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
