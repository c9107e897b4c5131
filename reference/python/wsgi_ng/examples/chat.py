"""A page, and a room for all who talk."""

from wsgi_ng import ClientGone

HTML = [('content-type', 'text/html; charset=utf-8')]
PAGE = b"""<!doctype html><title>Chat</title>
<form><input name=said autofocus></form>
<script>
  const here = location.href.replace('http', 'ws')
  const socket = new WebSocket(new URL('talk', here))
  const form = document.forms[0]
  const show = (text) =>
    document.body.append(text, document.createElement('br'))
  socket.onmessage = ({data}) => show(data)
  socket.onclose = ({code}) => show('Closed: ' + code)
  form.onsubmit = (event) => {
    event.preventDefault()
    socket.send(form.said.value)
    form.reset()
  }
</script>"""
room = set()


def chat(exchange):
    if exchange.segments == ('',):
        return 200, HTML, PAGE
    if exchange.segments != ('talk',):
        return 404, [], b''
    if exchange.websocket is None:
        return 426, [], b''

    origin, home = exchange.websocket.origin, exchange.authority
    if origin is not None and origin.split('://')[-1] != home:
        wanted = 'A page of %s wants to talk to %s'
        exchange.log.warning(wanted, origin, home)
        return 403, [], b''
    return exchange.websocket.accept(talk)


def talk(channel):
    room.add(channel)
    try:
        for message in channel:
            if not isinstance(message, bytes):
                for other in list(room):
                    tell(other, message)
    finally:
        room.discard(channel)


def tell(channel, message):
    try:
        channel.send_text(message)
    except ClientGone:
        room.discard(channel)
