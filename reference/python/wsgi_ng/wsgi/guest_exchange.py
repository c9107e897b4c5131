"""What a host of PEP 3333 says, as an exchange."""

from wsgi_ng.authority import authority_of
from wsgi_ng.endpoint import Endpoint
from wsgi_ng.exchange import Exchange
from wsgi_ng.received_fields import received_fields
from wsgi_ng.wsgi.guest_body import body_of
from wsgi_ng.wsgi.guest_target import target_of
from wsgi_ng.wsgi.native import text_of
from wsgi_ng.wsgi.outer_course import course_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Iterator, Optional, Tuple


def guest_exchange(environ, course):
    # type: (Dict[str, Any], Any) -> Exchange
    """The exchange of a host, which offers its data and its head."""
    data = _data_of(environ)
    data['features'] = _OF_THE_HEAD | data['features']
    return Exchange.of(course, data)


def inner_exchange(environ, outer):
    # type: (Dict[str, Any], Any) -> Exchange
    """Data of an environ, with the capabilities of an outer exchange."""
    data = _data_of(environ)
    own, others = data['features'], outer.features - _OWN_FEATURES
    data.update(
        features=own | others,
        websocket=outer.websocket,
        preload=outer.preload,
        trailers=lambda: outer.trailers or (),
        tls=outer.tls,
    )
    if 'inform' in others:
        data['inform'] = outer.inform
    if 'priority' in others:
        data['priority'] = lambda: _priority_field(outer.priority)
    return Exchange(course_of(outer), **data)


def _data_of(environ):
    # type: (Dict[str, Any]) -> Dict[str, Any]
    target, mount, raw = target_of(environ)
    scheme = 'https' if environ['wsgi.url_scheme'] == 'https' else 'http'
    hosts = [environ['HTTP_HOST']] if environ.get('HTTP_HOST') else []
    features = set(['raw-target'] if raw else [])
    if environ.get('wsgi.multithread'):
        features.add('threads')
    return {
        'method': environ['REQUEST_METHOD'],
        'target': target,
        'mount': mount,
        'scheme': scheme,
        'authority': authority_of(scheme, '1.0', hosts),
        'headers': lambda: received_fields(_fields_of(environ)),
        'http_version': _version_of(environ.get('SERVER_PROTOCOL', '')),
        'body': body_of(environ),
        'features': features,
        'client': _endpoint_of(environ, 'REMOTE_ADDR', 'REMOTE_PORT'),
        'server': _endpoint_of(environ, 'SERVER_NAME', 'SERVER_PORT'),
        'user': environ.get('REMOTE_USER') or None,
    }


def _priority_field(priority):
    # type: (Any) -> str
    more = ', i' if priority.incremental else ''
    return 'u=%d%s' % (priority.urgency, more)


def _fields_of(environ):
    # type: (Dict[str, Any]) -> Iterator[Tuple[str, str]]
    for key, value in environ.items():
        name = _NAMES.get(key)
        if name is None:
            name = _name_of(key)
        if name and (value or key not in _WITHOUT_PREFIX):
            yield name, value if type(value) is _TEXT else text_of(value)


def _name_of(key):
    # type: (str) -> str
    """The name of a field, empty for what is none."""
    name = ''
    if key in _WITHOUT_PREFIX:
        name = key
    elif key.startswith('HTTP_') and key[5:] not in _WITHOUT_PREFIX:
        name = key[5:]
    name = name.lower().replace('_', '-')
    if len(_NAMES) < _REMEMBERED:
        _NAMES[key] = name
    return name


def _version_of(protocol):
    # type: (str) -> str
    version = protocol[5:] if protocol.startswith('HTTP/') else '1.0'
    return version[:-2] if version in ('2.0', '3.0') else version


def _endpoint_of(environ, address, port):
    # type: (Dict[str, Any], str, str) -> Optional[Endpoint]
    if not environ.get(address):
        return None
    number = environ.get(port, '')
    return Endpoint(
        environ[address], int(number) if number.isdigit() else None
    )


_TEXT = type(u'')
_WITHOUT_PREFIX = ('CONTENT_TYPE', 'CONTENT_LENGTH')
_OWN_FEATURES = frozenset(['raw-target', 'threads'])
_OF_THE_HEAD = frozenset(['preload'])
_NAMES = {}  # type: Dict[str, str]
_REMEMBERED = 512  # clients make up names
