"""The boundary between two blocking layers."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.flavour import check_result, flavour_of
from wsgi_ng.response import Response, normalise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


def respond(application, exchange):
    # type: (Callable[[Any], Any], Any) -> Response
    """Call an application, and give its response in the reliable form."""
    if flavour_of(application) != 'blocking':
        raise ContractError(
            'application.flavour.mismatch',
            'a blocking application',
            'one declared async',
        )
    result = application(exchange)
    if result.__class__ is Response:
        return result
    check_result('blocking', result)
    return normalise(result)
