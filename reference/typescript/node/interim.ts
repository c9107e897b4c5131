import type {ServerResponse} from 'node:http'
import type {Fields} from '../index.ts'

/** Send an interim response; false where Node sends no such one. */
export function sendInterim(response: ServerResponse, status: number, fields: Fields): boolean {
  if (response.headersSent || response.destroyed) return false
  if (status === 102 && fields.size === 0) response.writeProcessing()
  else if (status === 103 && fields.has('link')) return sendHints(response, fields)
  else return false
  return true
}

function sendHints(response: ServerResponse, fields: Fields): boolean {
  const names = new Set(Array.from(fields, ([name]) => name))
  const hints = Array.from(names, (name) => [name, fields.getAll(name).join(', ')] as const)
  try {
    response.writeEarlyHints({...Object.fromEntries(hints), link: [...fields.getAll('link')]})
    return true
  } catch {
    return false
  }
}
