"""What has left of a final response."""

from __future__ import unicode_literals

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Tuple

Sent = namedtuple(str('Sent'), 'status octets')


def noted(sent, step):
    # type: (Any, Tuple[Any, ...]) -> Sent
    """What has left when this step has, too."""
    if step[0] == 'chunk':
        return Sent(sent.status, sent.octets + len(step[1]))
    return Sent(101 if step[0] == 'accept' else step[1], 0)
