"""A room in which nobody waits for who does not read."""

from queue import Full, Queue
from threading import Thread

from wsgi_ng import ClientGone

room = {}


def talk(channel):
    queue = room[channel] = Queue(100)
    Thread(target=send, args=(channel, queue)).start()
    try:
        for message in channel:
            if not isinstance(message, bytes):
                for other in list(room):
                    tell(other, message)
    finally:
        tell(channel, None)
        room.pop(channel, None)


def tell(channel, message):
    try:
        room[channel].put_nowait(message)
    except (Full, KeyError):
        room.pop(channel, None)


def send(channel, queue):
    try:
        for message in iter(queue.get, None):
            channel.send_text(message)
            queue.task_done()
            if channel not in room:
                channel.close(1013, 'Too slow')
    except ClientGone:
        pass
