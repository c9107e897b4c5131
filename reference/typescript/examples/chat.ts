import {ClientGone, type Application, type Channel} from 'wsgi-ng'

const page = `<!doctype html><title>Chat</title>
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
</script>`
const html = [['content-type', 'text/html; charset=utf-8']] as const
const room = new Set<Channel>()

/** A page, and a room for all who talk. */
export const chat: Application = (exchange) => {
  const {segments, websocket, authority, log} = exchange
  if (segments[0] === '') return [200, html, page]
  if (segments[0] !== 'talk') return [404, [], '']
  if (!websocket) return [426, [], '']

  const {origin} = websocket
  if (origin !== undefined && origin.split('://')[1] !== authority) {
    log.warn(`A page of ${origin} wants to talk to ${authority}`)
    return [403, [], '']
  }
  return websocket.accept(async (channel) => {
    room.add(channel)
    try {
      for await (const message of channel)
        if (typeof message === 'string')
          for (const other of room) await tell(other, message)
    } finally {
      room.delete(channel)
    }
  })
}

async function tell(channel: Channel, message: string) {
  try {
    await channel.sendText(message)
  } catch (error) {
    if (!(error instanceof ClientGone)) throw error
    room.delete(channel)
  }
}

export default chat
