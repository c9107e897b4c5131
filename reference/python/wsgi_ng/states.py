"""The states of an exchange."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

EVENTS = ('accept', 'head', 'chunk', 'end', 'abort', 'stop', 'finish')

#: What may happen in each state, and the state that follows.
TRANSITIONS = (
    (
        'answering',
        {
            'accept': 'talking',
            'head': 'sending',
            'abort': 'ending',
            'stop': 'ending',
        },
    ),
    (
        'sending',
        {
            'chunk': 'sending',
            'end': 'ending',
            'abort': 'ending',
            'stop': 'ending',
        },
    ),
    ('talking', {'end': 'ending', 'abort': 'ending', 'stop': 'ending'}),
    ('ending', {'finish': 'over'}),
    ('over', {}),
)


class State(object):
    """A row of the table: under the name of each event what follows."""

    __slots__ = tuple(map(str, ('name',) + EVENTS))

    def __init__(self, name):
        # type: (str) -> None
        self.name = name

    def __getattr__(self, event):
        # type: (str) -> Any
        if event not in EVENTS:
            raise AttributeError(event)
        row = dict(TRANSITIONS)[self.name]
        possible = [name for name in EVENTS if name in row]
        expected = ', '.join(possible) or 'nothing more'
        raise ContractError('states.' + self.name, expected, event)


STATES = dict((name, State(name)) for name, _ in TRANSITIONS)
for _name, _row in TRANSITIONS:
    for _event, _next in _row.items():
        setattr(STATES[_name], _event, STATES[_next])
