"""What a server says of what goes before the head."""

from __future__ import unicode_literals

from wsgi_ng.errors import describe
from wsgi_ng.interim import interim_of
from wsgi_ng.lint.caller_error import CallerError
from wsgi_ng.preload import link_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from wsgi_ng.lint.watch import Watch


def informed(exchange, watch, status, headers):
    # type: (Any, Watch, Any, Any) -> bool
    """Send an interim response, and look at what is said of it."""
    status, fields = interim_of(status, headers)
    left = watch.gone()
    sent = exchange.inform(status, fields)
    if sent is not True and sent is not False:
        raise CallerError('interim.told', 'true or false', describe(sent))
    if not sent:
        return False
    if exchange.http_version < '1.1':
        raise CallerError('interim.old', 'false in HTTP/1.0', 'true')
    if 'inform' not in exchange.features:
        clause = 'exchange.features.advisory'
        raise CallerError(clause, 'false, as it is not announced', 'true')
    if watch.late:
        raise CallerError('interim.late', 'false after the head', 'true')
    if left:
        expected = 'a failure, as the client has left'
        raise CallerError('sending.gone', expected, 'true')
    return True


def preloaded(exchange, watch, target, kind):
    # type: (Any, Watch, Any, Any) -> str
    """Preload, and look at the rung that the server gives."""
    link_of(target, kind)
    left = watch.gone()
    rung = exchange.preload(target, kind)
    features = exchange.features
    if rung not in ('push', 'hint', 'header', 'none'):
        raise CallerError('preload.rung', 'a rung', repr(rung))
    if rung == 'none':
        if 'preload' in features and watch.calling and not watch.gone():
            raise CallerError('preload.ladder', 'the header at least', rung)
        return rung
    if watch.late or left:
        expected = "'none' after the head or the client has left"
        raise CallerError('preload.late', expected, rung)
    if 'preload' not in features:
        clause = 'exchange.features.advisory'
        raise CallerError(clause, "'none', as it is not announced", rung)
    if rung == 'push' and 'push' not in features:
        clause = 'exchange.features.announced'
        raise CallerError(clause, 'a rung that is announced', rung)
    hint = rung == 'hint' and 'inform' not in features
    if rung != 'header' and (exchange.method == 'HEAD' or hint):
        raise CallerError('preload.ladder', 'the header', rung)
    return rung
