"""An ordered list of fields."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.field import field_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Iterable, Iterator, List, Optional, Tuple


class Fields(object):
    """Fields in their order, read in any case and checked on write."""

    __slots__ = (str('_items'), str('_fixed'))

    def __init__(self, items=()):
        # type: (Iterable[Tuple[str, str]]) -> None
        self._fixed = False
        self._items = []  # type: List[Tuple[str, str]]
        for name, value in items:
            self.append(name, value)

    def get(self, name, default=None):
        # type: (str, Optional[str]) -> Optional[str]
        """All values of that name, joined."""
        if name.lower() == 'set-cookie':
            raise ContractError(
                'fields.reading.cookies',
                '`get_all` for set-cookie',
                '`get`',
            )
        values = self.get_all(name)
        return ', '.join(values) if values else default

    def get_all(self, name):
        # type: (str) -> List[str]
        key = name.lower()
        return [value for other, value in self._items if other == key]

    def append(self, name, value):
        # type: (str, str) -> None
        field = field_of(name, value)
        self._changeable().append(field)

    def set(self, name, value):
        # type: (str, str) -> None
        """Put one field in the place of all of its name, or last."""
        field = field_of(name, value)
        items = self._changeable()
        names = [other for other, _ in items]
        if field[0] in names:
            at = names.index(field[0])
            self._items = (
                items[:at]
                + [field]
                + [item for item in items[at:] if item[0] != field[0]]
            )
        else:
            items.append(field)

    def delete(self, name):
        # type: (str) -> None
        key = name.lower()
        self._items = [
            item for item in self._changeable() if item[0] != key
        ]

    def copy(self):
        # type: () -> Fields
        copy = Fields()
        copy._items = list(self._items)
        return copy

    def fix(self):
        # type: () -> Fields
        """Refuse every later change."""
        self._fixed = True
        return self

    def __contains__(self, name):
        # type: (str) -> bool
        key = name.lower()
        return any(other == key for other, _ in self._items)

    def __iter__(self):
        # type: () -> Iterator[Tuple[str, str]]
        return iter(self._items)

    def __len__(self):
        # type: () -> int
        return len(self._items)

    def __repr__(self):
        # type: () -> str
        return str('Fields(%r)') % (self._items,)

    def _changeable(self):
        # type: () -> List[Tuple[str, str]]
        if self._fixed:
            raise ContractError(
                'exchange.headers.fixed',
                'a copy to change',
                'fields that are fixed',
            )
        return self._items
