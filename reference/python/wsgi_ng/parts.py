"""What a blocking application gives, part by part."""

from __future__ import unicode_literals

from wsgi_ng.channel import Channel
from wsgi_ng.chunks import Chunks
from wsgi_ng.conversation import check_talk
from wsgi_ng.inner_course import is_whole, settle
from wsgi_ng.respond import respond
from wsgi_ng.websocket_offer import link_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Iterator, Optional, Tuple


def parts(application, exchange, course):
    # type: (Any, Any, Any) -> Iterator[Tuple[str, Any]]
    """Its response, its chunks, its trailers, or how it failed."""
    chunks = None  # type: Optional[Chunks]
    course.begin()
    try:
        try:
            response = settle(respond(application, exchange))
            if response.status == 101:
                link = link_of(exchange.websocket)
                yield 'response', response
                channel = Channel(link, response.subprotocol)
                check_talk('blocking', response.talk(channel))
                yield 'end', ()
            elif is_whole(response):
                yield 'response', response
            else:
                chunks = Chunks(response.body)
                trailers = response.trailers
                body = response.body
                yield 'response', response
                if course.part is not None:
                    chunks = Chunks(body.part(*course.part))
                for chunk in chunks:
                    yield 'chunk', chunk
                yield 'end', list(trailers()) if trailers else []
        except Exception as error:
            yield 'failed', error
    finally:
        try:
            if chunks is not None:
                chunks.close()
        finally:
            course.end(course.outcome)
