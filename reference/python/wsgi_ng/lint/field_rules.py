"""The fields of a request, and what reading them gives."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError, describe
from wsgi_ng.field import field_of, is_connection_field
from wsgi_ng.lint.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional

    Find = Callable[[Any], Optional[str]]


def _changeable(exchange):
    # type: (Any) -> Optional[str]
    try:
        exchange.headers.delete('x')
    except Exception:
        return None
    return 'fields that take a change'


def _upper_case(exchange):
    # type: (Any) -> Optional[str]
    names = [name for name, _ in exchange.headers]
    return next((name for name in names if name != name.lower()), None)


def _native(exchange):
    # type: (Any) -> Optional[str]
    for name, value in exchange.headers:
        if bytes is str and str in (type(name), type(value)):
            return '`str` in the field `%s`' % name
    return None


def _padded(exchange):
    # type: (Any) -> Optional[str]
    for name, value in exchange.headers:
        if isinstance(value, type('')) and value != value.strip('\t '):
            return '%s: %r' % (name, value)
    return None


def _unwritable(exchange):
    # type: (Any) -> Optional[str]
    for name, value in exchange.headers:
        try:
            if not is_connection_field(name, value):
                field_of(name, value)
        except ContractError as error:
            return str(error)
    return None


def _of_the_connection(exchange):
    # type: (Any) -> Optional[str]
    for name, value in exchange.headers:
        if is_connection_field(name, value):
            return name
    return None


def _several(name):
    # type: (str) -> Find
    def find(exchange):
        # type: (Any) -> Optional[str]
        count = [other for other, _ in exchange.headers].count(name)
        return '%d of them' % count if count > 1 else None

    return find


def _by_case(exchange):
    # type: (Any) -> Optional[str]
    headers = exchange.headers
    for name, _ in headers:
        if headers.get_all(name.upper()) != headers.get_all(name):
            return 'something else for `%s`' % name.upper()
    return None


def _not_all(exchange):
    # type: (Any) -> Optional[str]
    for name, _ in exchange.headers:
        values = [value for other, value in exchange.headers if other == name]
        if list(exchange.headers.get_all(name)) != values:
            return '%r for `%s`' % (exchange.headers.get_all(name), name)
    return None


def _not_joined(exchange):
    # type: (Any) -> Optional[str]
    for name, _ in exchange.headers:
        joined = ', '.join(exchange.headers.get_all(name))
        if name != 'set-cookie' and exchange.headers.get(name) != joined:
            return '%r for `%s`' % (exchange.headers.get(name), name)
    return None


def _joined_cookies(exchange):
    # type: (Any) -> Optional[str]
    try:
        return describe(exchange.headers.get('set-cookie'))
    except Exception:
        return None


FIELD_RULES = [
    Rule(
        'exchange.headers.fixed', 'fields that stay as they are', _changeable
    ),
    Rule('fields.names', 'names in lower case', _upper_case),
    Rule('fields.writing.native', '`unicode`', _native),
    Rule('request.headers.outer', 'values without outer space', _padded),
    Rule('request.headers.refused', 'fields that can be written', _unwritable),
    Rule(
        'request.headers.connection',
        'no field of the connection',
        _of_the_connection,
    ),
    Rule('request.headers.cookie', 'one cookie field', _several('cookie')),
    Rule('request.authority.hosts', 'one host field', _several('host')),
    Rule('fields.reading.case', 'the same in any case', _by_case),
    Rule('fields.reading.all', 'all values of a name', _not_all),
    Rule('fields.reading.get', 'the values joined', _not_joined),
    Rule('fields.reading.cookies', 'a failure', _joined_cookies),
]  # type: List[Rule]
