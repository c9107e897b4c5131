"""What a mistake of the server is found out with."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError


class CallerError(ContractError):
    """What calls the application has broken a clause."""

    def __init__(self, clause, expected, got):
        # type: (str, str, str) -> None
        ContractError.__init__(
            self, clause, expected, got + ', from what calls the application'
        )
