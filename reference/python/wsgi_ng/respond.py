"""The boundary between two blocking layers."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError
from wsgi_ng.flavour import check_result, flavour_of, other_flavour
from wsgi_ng.response import Response, normalise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


def respond(application, exchange):
    # type: (Callable[[Any], Any], Any) -> Response
    """Call an application, and give its response in the reliable form."""
    try:
        result = application(exchange)
    except TypeError as error:
        flavour_of(application)  # fails where it cannot be called
        if isinstance(error, ContractError):
            error.blame(application)
        raise
    if result.__class__ is Response:
        return result
    try:
        if flavour_of(application) != 'blocking':
            raise other_flavour('blocking', application)
        check_result('blocking', result)
        return normalise(result)
    except ContractError as error:
        error.blame(application)
        raise
