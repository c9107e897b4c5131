"""The fields of a request, as an application sees them."""

from __future__ import unicode_literals

from wsgi_ng.checked import CHECKED
from wsgi_ng.errors import ContractError
from wsgi_ng.refused_request import RefusedRequest
from wsgi_ng.field import CONNECTION_NAMES, field_of, is_connection_field
from wsgi_ng.fields import Fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Iterable, List, Tuple


def received_fields(pairs):
    # type: (Iterable[Tuple[str, str]]) -> Fields
    """Make of fields as they came those that an application sees."""
    items = []  # type: List[Tuple[str, str]]
    cookies = []  # type: List[str]
    first = 0
    try:
        for name, padded in pairs:
            kept, value = name.lower(), padded.strip('\t ')
            if kept in CONNECTION_NAMES and is_connection_field(kept, value):
                continue
            if kept == 'cookie':
                cookies.append(value)
                if len(cookies) > 1:
                    continue
                first = len(items)
            items.append(CHECKED[kept, value])
        if len(cookies) > 1:
            items[first] = field_of('cookie', '; '.join(cookies))
    except ContractError as error:
        raise RefusedRequest(400, str(error), clause='request.headers.refused')
    return Fields.of(tuple(items))
