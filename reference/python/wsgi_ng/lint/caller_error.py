"""What a mistake of the server is found out with."""

from __future__ import unicode_literals

from wsgi_ng.errors import ContractError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class CallerError(ContractError):
    """What calls the application has broken a clause."""

    def blame(self, application, more=''):
        # type: (Any, str) -> None
        ContractError.blame(self, application)

    def __str__(self):
        # type: () -> str
        origin = self.origin or str('the application')
        text = TypeError.__str__(self)
        return text + str('; the mistake is of what calls ') + origin
