"""An ordered list of fields."""

from __future__ import unicode_literals

from wsgi_ng.checked import CHECKED
from wsgi_ng.errors import ContractError
from wsgi_ng.field import field_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import (
        Any,
        Dict,
        Iterable,
        Iterator,
        List,
        Optional,
        Tuple,
        overload,
    )


class Fields(object):
    """Fields in their order, read in any case and checked on write."""

    # Of fixed fields the items are a tuple, which refuses each change.
    __slots__ = (str('_items'), str('_index'))

    def __init__(self, pairs=()):
        # type: (Iterable[Tuple[str, str]]) -> None
        self._items = [
            field_of(name, value) for name, value in pairs
        ]  # type: Any
        self._index = None  # type: Optional[Dict[str, str]]

    @classmethod
    def of(cls, items):
        # type: (Any) -> Fields
        """Fields that keep this list, whose items `field_of` has given.

        Those of a tuple are fixed. A server makes the fields of a request
        so, once it has read them.
        """
        fields = _new(cls)
        fields._items = items
        fields._index = None
        return fields

    @property
    def fixed(self):
        # type: () -> bool
        return type(self._items) is tuple

    if TYPE_CHECKING:

        @overload
        def get(self, name, default=None):
            # type: (str, None) -> Optional[str]
            pass

        @overload
        def get(self, name, default):
            # type: (str, str) -> str
            pass

    def get(self, name, default=None):
        # type: (str, Optional[str]) -> Optional[str]
        """All values of that name, joined."""
        index = self._index
        if index is None:
            index = self._joined()
        if name in index:
            return index[name]
        key = name.lower()
        if key == 'set-cookie':
            raise ContractError(
                'fields.reading.cookies',
                '`get_all` for set-cookie',
                '`get`',
            )
        return index.get(key, default)

    def get_all(self, name):
        # type: (str) -> List[str]
        key = name.lower()
        return [value for other, value in self._items if other == key]

    def append(self, name, value):
        # type: (str, str) -> None
        try:
            self._items.append(CHECKED[name, value])
        except (AttributeError, TypeError):
            self._changeable().append(field_of(name, value))

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
        return Fields.of(list(self._items))

    def fix(self):
        # type: () -> Fields
        """Refuse every later change."""
        self._items = tuple(self._items)
        return self

    def has(self, name):
        # type: (str) -> bool
        key = name.lower()
        return any(other == key for other, _ in self._items)

    __contains__ = has

    def __getitem__(self, name):
        # type: (Any) -> Any
        raise ContractError(
            'fields.writing.index',
            '`get`, `get_all`, `set`, `append` or `delete`',
            'an index',
        )

    def __setitem__(self, name, value):
        # type: (Any, Any) -> None
        self[name]

    __delitem__ = __getitem__

    def __iter__(self):
        # type: () -> Iterator[Tuple[str, str]]
        return iter(self._items)

    def __len__(self):
        # type: () -> int
        return len(self._items)

    def __repr__(self):
        # type: () -> str
        return str('Fields(%r)') % (self._items,)

    def _joined(self):
        # type: () -> Dict[str, str]
        """The values of each name; kept where they cannot change."""
        items = self._items
        index = dict(items)
        if len(index) != len(items):
            index = {}
            for name, value in items:
                if name in index:
                    value = index[name] + ', ' + value
                index[name] = value
        if 'set-cookie' in index:
            del index['set-cookie']
        if items.__class__ is tuple:
            self._index = index
        return index

    def _changeable(self):
        # type: () -> List[Tuple[str, str]]
        if self.fixed:
            raise _no_change()
        return self._items


def _no_change():
    # type: () -> ContractError
    return ContractError(
        'exchange.headers.fixed',
        'a copy to change',
        'fields that are fixed',
    )


_new = object.__new__
