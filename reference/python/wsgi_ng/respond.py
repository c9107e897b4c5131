"""The boundary between two blocking layers."""

from __future__ import unicode_literals

from wsgi_ng.check_arguments import explain
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
        explain(error, application)  # fails where it cannot be called
        raise
    if result.__class__ is Response:
        return result
    try:
        if flavour_of(application) != 'blocking':
            if isinstance(result, Response):
                return result
            raise other_flavour('blocking', application, result)
        check_result('blocking', result)
        return normalise(result)
    except ContractError as error:
        error.blame(application)
        raise
