"""Fields that were checked before."""

from wsgi_ng.field import field_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Dict, Tuple


class _Checked(dict):  # type: ignore
    """What `field_of` gave, by the pair that it was given.

    Most fields of responses repeat. Cookies and long ones do not.
    """

    def __missing__(self, pair):
        # type: (Any) -> Tuple[str, str]
        if type(pair) is not tuple or len(pair) != 2:
            raise TypeError('no pair of name and value')
        field = field_of(*pair)
        name, value = field
        if len(name) + len(value) <= _LONGEST and name != 'set-cookie':
            if len(self) >= _MOST:
                self.clear()
            self[pair] = field
        return field


_LONGEST = 100
_MOST = 1000

CHECKED = _Checked()  # type: Dict[Tuple[str, str], Tuple[str, str]]
