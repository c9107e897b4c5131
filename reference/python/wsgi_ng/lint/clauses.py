"""The clauses that the lint checks, with who may break them."""

from __future__ import unicode_literals

from wsgi_ng.lint.rules import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Dict, List

CHECKED = {
    'server': [
        rule.clause
        for rule in RULES
        if rule.clause != 'fields.writing.native'
    ]
    + [
        'application.callable',
        'application.once',
        'bodies.close',
        'bodies.close.once',
        'exchange.end',
        'exchange.end.late',
        'exchange.end.order',
        'exchange.features.advisory',
        'exchange.features.announced',
        'exchange.gone',
        'exchange.gone.callback',
        'exchange.gone.late',
        'exchange.replace',
        'exchange.replace.derived',
        'exchange.replace.shared',
        'interim.late',
        'interim.old',
        'interim.told',
        'middleware.end.closed',
        'middleware.end.outcome',
        'middleware.end.stopped',
        'preload.ladder',
        'preload.late',
        'preload.rung',
        'request.body.empty',
        'request.body.iterable',
        'request.body.late',
        'request.body.pulled',
        'request.body.truncated',
        'request.mount.below',
        'request.trailers',
        'request.trailers.names',
        'sending.gone',
        'sending.gone.closes',
        'sending.none',
        'sending.trailers',
        'states.over',
        'websocket.accept',
        'websocket.close.again',
        'websocket.close.code',
        'websocket.close.last',
        'websocket.gone',
        'websocket.message.iterate',
        'websocket.message.kinds',
        'websocket.message.over',
        'websocket.send.over',
        'websocket.socket',
        'websocket.talk',
        'websocket.talk.failure',
        'websocket.talk.return',
    ],
    'application': [
        'application.callable',
        'bodies.chunk',
        'bodies.file',
        'bodies.kinds',
        'exchange.construct.names',
        'exchange.gone.kinds',
        'exchange.replace.kept',
        'fields.writing.connection',
        'fields.writing.name',
        'fields.writing.text',
        'fields.writing.value',
        'interim.length',
        'interim.status',
        'lifespan.declared',
        'middleware.end.kinds',
        'preload.kind',
        'preload.target',
        'request.mount.beyond',
        'request.mount.border',
        'response.headers.pairs',
        'response.once',
        'response.status',
        'response.trailers',
        'response.tuple',
        'sending.length.conflict',
        'sending.length.long',
        'sending.length.malformed',
        'sending.length.short',
        'sending.trailers.names',
        'websocket.accept.fields',
        'websocket.accept.offered',
        'websocket.accept.subprotocol',
        'websocket.accept.talk',
        'websocket.close.codes',
        'websocket.close.reason',
        'websocket.send',
        'websocket.send.unicode',
    ],
}  # type: Dict[str, List[str]]

# Of these, TypeScript has nothing that could be checked.
IN_PYTHON = {
    'server': [
        'application.thread.announced',
        'application.thread.one',
        'crossing.context',
        'fields.writing.native',
        'request.body.async',
    ],
    'application': [
        'application.flavour.declared',
        'application.flavour.mismatch',
        'bodies.text',
        'middleware.end.waiting',
        'request.body.async',
        'response.status.reason',
        'websocket.talk.flavour',
    ],
}


def table():
    # type: () -> str
    """Each clause, and who is found out."""
    sides = {}  # type: Dict[str, List[str]]
    for side in ('server', 'application'):
        for clause in CHECKED[side]:
            found = sides.setdefault(clause, [])
            if side not in found:
                found.append(side)
        for clause in IN_PYTHON[side]:
            sides.setdefault(clause, []).append(side + ', in Python')
    rows = [
        '| [%s] | %s |' % (clause, ', '.join(sides[clause]))
        for clause in sorted(sides)
    ]
    return '\n'.join(['| clause | may be broken by |', '|---|---|'] + rows)
