"""What follows from the target, the mount and the authority."""

from __future__ import unicode_literals

from wsgi_ng.authority import authority_of
from wsgi_ng.errors import ContractError, describe
from wsgi_ng.lint.rule import Rule, absent, no_text
from wsgi_ng.mount import split_mount
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.target import split_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable, List, Optional

    Find = Callable[[Any], Optional[str]]


def _refused(clause):
    # type: (str) -> Find
    def find(exchange):
        # type: (Any) -> Optional[str]
        try:
            split_target(exchange.method, exchange.target)
            authority_of(exchange.scheme, '2', [], exchange.authority)
        except RefusedRequest as error:
            return str(error) if error.clause == clause else None
        return None

    return find


def _other_path(exchange):
    # type: (Any) -> Optional[str]
    path = split_target(exchange.method, exchange.target).path
    return None if exchange.path == path else repr(exchange.path)


def _other_query(exchange):
    # type: (Any) -> Optional[str]
    query = split_target(exchange.method, exchange.target).query
    return None if exchange.query == query else repr(exchange.query)


def _no_border(exchange):
    # type: (Any) -> Optional[str]
    try:
        split_mount(exchange.mount, exchange.path)
    except ContractError:
        return '%r of %r' % (exchange.mount, exchange.path)
    return None


def _no_sum(exchange):
    # type: (Any) -> Optional[str]
    whole = exchange.mount + exchange.rest
    return None if whole == exchange.path else repr(whole)


def _other_malformed(exchange):
    # type: (Any) -> Optional[str]
    segments = split_mount(exchange.mount, exchange.path).segments
    for expected, given in zip(segments, exchange.segments):
        if expected == '\ufffd' and given != expected:
            return repr(given)
    return None


def _other_segments(exchange):
    # type: (Any) -> Optional[str]
    segments = split_mount(exchange.mount, exchange.path).segments
    same = list(exchange.segments) == list(segments)
    return None if same else repr(exchange.segments)


def _no_tuple(exchange):
    # type: (Any) -> Optional[str]
    segments = exchange.segments
    return None if isinstance(segments, tuple) else describe(segments)


def _no_authority(exchange):
    # type: (Any) -> Optional[str]
    named = exchange.headers.get('host')
    return 'nothing' if named and exchange.authority is None else None


def _other_authority(exchange):
    # type: (Any) -> Optional[str]
    given = exchange.authority
    same = given == authority_of(exchange.scheme, '2', [], given)
    return None if same else repr(given)


TARGET_RULES = [
    Rule(
        'request.target.refused',
        'a target that is taken',
        _refused('request.target.refused'),
    ),
    Rule(
        'request.target.scheme',
        'http or https',
        _refused('request.target.scheme'),
    ),
    Rule(
        'request.target.forms',
        'a form for this method',
        _refused('request.target.forms'),
    ),
    Rule(
        'exchange.attributes',
        'every attribute of the table',
        absent(['path', 'query', 'rest', 'segments']),
    ),
    Rule(
        'exchange.attributes',
        'text',
        no_text(['path', 'rest'], ['query']),
    ),
    Rule('request.target.path', 'the path within the target', _other_path),
    Rule('request.target.query', 'the query within the target', _other_query),
    Rule(
        'request.mount.border', 'a mount that ends with a segment', _no_border
    ),
    Rule('request.mount.sum', 'mount and rest that make the path', _no_sum),
    Rule('request.segments.malformed', 'one U+FFFD', _other_malformed),
    Rule(
        'request.segments', 'the decoded segments of the rest', _other_segments
    ),
    Rule('request.segments.tuple', 'a tuple of segments', _no_tuple),
    Rule(
        'request.authority.syntax',
        'an authority',
        _refused('request.authority.syntax'),
    ),
    Rule(
        'request.authority.one',
        'the authority that `host` names',
        _no_authority,
    ),
    Rule(
        'request.authority.form',
        'lower case, no default port',
        _other_authority,
    ),
]  # type: List[Rule]
