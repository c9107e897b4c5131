"""The clauses that the lint checks, with who may break them."""

from __future__ import unicode_literals

from wsgi_ng.lint.rules import RULES

OF_A_SERVER = [rule.clause for rule in RULES] + [
    'application.callable',
    'application.once',
    'bodies.close',
    'bodies.close.once',
    'exchange.end',
    'exchange.end.order',
    'exchange.features.advisory',
    'exchange.gone',
    'exchange.gone.callback',
    'exchange.replace',
    'exchange.replace.derived',
    'exchange.replace.shared',
    'request.body.empty',
    'request.body.iterable',
    'request.body.pulled',
    'request.body.truncated',
    'request.trailers',
    'sending.gone.closes',
    'sending.none',
    'sending.trailers',
]

OF_AN_APPLICATION = [
    'bodies.chunk',
    'bodies.kinds',
    'fields.writing.connection',
    'fields.writing.name',
    'fields.writing.text',
    'fields.writing.value',
    'response.headers.pairs',
    'response.status',
    'response.tuple',
    'sending.length.conflict',
    'sending.length.long',
    'sending.length.malformed',
    'sending.length.short',
    'sending.trailers.names',
]

# Of these, TypeScript has nothing that could be checked.
IN_PYTHON = {
    'server': ['application.thread.one'],
    'application': [
        'application.flavour.declared',
        'application.flavour.mismatch',
        'bodies.text',
    ],
}


def table():
    # type: () -> str
    """Each clause, and who is found out."""
    rows = [(clause, 'server') for clause in OF_A_SERVER]
    rows += [(clause, 'application') for clause in OF_AN_APPLICATION]
    for side in IN_PYTHON:
        rows += [(clause, side + ', in Python') for clause in IN_PYTHON[side]]
    lines = sorted(set('| [%s] | %s |' % row for row in rows))
    return '\n'.join(['| clause | may be broken by |', '|---|---|'] + lines)
