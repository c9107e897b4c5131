import {type ContractError, describe} from '../errors.ts'
import {fieldOf, isConnectionField} from '../field.ts'
import type {Exchange} from '../types.ts'
import type {Rule} from './rule.ts'

/** The fields of a request, and what reading them gives. */
export const fieldRules: readonly Rule[] = [
  {clause: 'exchange.headers.fixed', expected: 'fields that stay as they are', find: changeable},
  {clause: 'fields.names', expected: 'names in lower case', find: upperCase},
  {clause: 'request.headers.outer', expected: 'values without outer space', find: padded},
  {clause: 'request.headers.refused', expected: 'fields that can be written', find: unwritable},
  {clause: 'request.headers.connection', expected: 'no field of the connection', find: ofTheConnection},
  {clause: 'request.headers.cookie', expected: 'one cookie field', find: several('cookie')},
  {clause: 'request.authority.hosts', expected: 'one host field', find: several('host')},
  {clause: 'fields.reading.case', expected: 'the same in any case', find: byCase},
  {clause: 'fields.reading.all', expected: 'all values of a name', find: notAll},
  {clause: 'fields.reading.get', expected: 'the values joined', find: notJoined},
  {clause: 'fields.reading.cookies', expected: 'a failure', find: joinedCookies}
]

function changeable({headers}: Exchange): string | undefined {
  try {
    headers.delete('x')
  } catch {
    return undefined
  }
  return 'fields that take a change'
}

function upperCase({headers}: Exchange): string | undefined {
  return [...headers].find(([name]) => name !== name.toLowerCase())?.[0]
}

function padded({headers}: Exchange): string | undefined {
  const field = [...headers].find(([, value]) => /^[\t ]|[\t ]$/.test(value))
  return field && `${field[0]}: ${JSON.stringify(field[1])}`
}

function unwritable({headers}: Exchange): string | undefined {
  try {
    for (const [name, value] of headers) if (!isConnectionField(name, value)) fieldOf(name, value)
  } catch (error) {
    return (error as ContractError).message
  }
  return undefined
}

function ofTheConnection({headers}: Exchange): string | undefined {
  return [...headers].find(([name, value]) => isConnectionField(name, value))?.[0]
}

function several(name: string): Rule['find'] {
  return ({headers}) => {
    const count = [...headers].filter(([other]) => other === name).length
    return count > 1 ? `${count} of them` : undefined
  }
}

function byCase({headers}: Exchange): string | undefined {
  const field = [...headers].find(
    ([name]) => headers.getAll(name.toUpperCase()).join() !== headers.getAll(name).join()
  )
  return field && `something else for \`${field[0].toUpperCase()}\``
}

function notAll({headers}: Exchange): string | undefined {
  const field = [...headers].find(([name]) => {
    const values = [...headers].filter(([other]) => other === name).map(([, value]) => value)
    return JSON.stringify(headers.getAll(name)) !== JSON.stringify(values)
  })
  return field && `other values for \`${field[0]}\``
}

function notJoined({headers}: Exchange): string | undefined {
  const field = [...headers].find(
    ([name]) => name !== 'set-cookie' && headers.get(name) !== headers.getAll(name).join(', ')
  )
  return field && `${JSON.stringify(headers.get(field[0]))} for \`${field[0]}\``
}

function joinedCookies({headers}: Exchange): string | undefined {
  try {
    return describe(headers.get('set-cookie'))
  } catch {
    return undefined
  }
}
