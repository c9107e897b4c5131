"""From the acceptance of a handshake to the end, awaited."""

import sys
from concurrent.futures import CancelledError
from typing import Any

from wsgi_ng.asynchronous_channel import AsyncChannel
from wsgi_ng.conversation import Conversation, check_talk
from wsgi_ng.fields import Fields


class AsyncConversation(Conversation):
    """The steps of a conversation that is awaited."""

    async def talk(self):
        # type: () -> Any
        channel = AsyncChannel(self._link, self._response.subprotocol)
        try:
            talking = self._response.talk(channel)
            check_talk('async', talking)
            await talking
        except _CANCELLED:
            raise
        except Exception as error:
            over = channel.close_code is not None
            await channel.close(1011)
            self.failed(error, over)
            raise
        await channel.close()
        return 'end', Fields()


# From Python 3.8 on a cancellation is no `Exception`.
_CANCELLED = CancelledError if sys.version_info < (3, 8) else ()
