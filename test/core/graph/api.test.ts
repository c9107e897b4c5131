import {describe, expect, test} from 'vitest'
import {evidenceScripts} from '../../../tools/core/graph/evidence-scripts.ts'
import {apiInput} from '../../../tools/core/graph/inputs.ts'
import {outputs} from '../../../tools/core/graph/outputs.ts'
import {programHash, programs} from '../../../tools/core/graph/programs.ts'
import {apiLinks} from '../../../tools/core/graph/site-links.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import type {ApiDeclaration} from '../../../tools/core/model/api.ts'
import type {NamedPlace} from '../../../tools/core/weave/formats/site/clause-facts.ts'
import type {Session} from '../../../tools/shell/session/session.ts'
import {openSession} from '../../support/open-session.ts'

const source = `# Gateway

r[response.whole]
The server **MUST** send the response whole.

\`\`\`ts file=core/send.ts clause=response.whole
/** Sends a [response.whole]. */
export function send(response: Response): void {}
\`\`\`

\`\`\`ts file=core/send.ts
export interface Response { body: string }
\`\`\`
`

describe('the reference of an API', () => {
  test('has a page for each module, which all pages lead to', async () => {
    const {pages} = await site([send, response])
    expect(pages.get('api/core/send.html')).toContain('<h2 id="send">')
    expect(pages.get('api/index.html')).toContain('href="core/send.html#send"')
    expect(pages.get('index.html')).toContain('<a href="api/index.html">API</a>')
  })

  test('leads from a declaration to the clauses that its code implements, and to that code', async () => {
    const {pages} = await site([send, response])
    const page = pages.get('api/core/send.html')!
    const [, first, second] = page.split('<section class="declaration"')
    expect(first).toContain('href="../../index.html#response.whole"')
    expect(first).toContain('href="../../index.html#code-core-send-ts"')
    expect(second).not.toContain('Implements')
  })

  test('leads from a clause to the declarations, and from a comment to clauses', async () => {
    const {pages, session} = await site([send, response])
    const place: NamedPlace = {page: 'api/core/send.html', anchor: 'send', title: 'send'}
    expect([...session.store.ask(apiLinks)]).toEqual([['response.whole', [place]]])
    const [panels] = session.store.ask(evidenceScripts)
    expect(panels && render(panels)).toContain('"href":"api/core/send.html#send"')
    expect(pages.get('matrix/results.html')).toContain('href="../api/core/send.html#send"')
    expect(pages.get('api/core/send.html')).toMatch(/<p>Sends a <a[^>]*#response\.whole/u)
  })

  test('leads from a type in a signature to its declaration, and not from there to itself', async () => {
    const {pages} = await site([send, response])
    const page = pages.get('api/core/send.html')!
    expect(page).toMatch(/response<\/span>: <a[^>]* href="#Response">Response<\/a>/u)
    expect(page).not.toMatch(/t-keyword">interface<\/span> <a/u)
  })

  test('shows what is written in code as text', async () => {
    const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1))'
    const {pages} = await site([
      {
        ...send,
        name: '"<b>"',
        signatures: [hostile],
        comment: hostile,
        notes: [{name: hostile, text: hostile}]
      }
    ])
    const page = pages.get('api/core/send.html')!
    expect(page).not.toMatch(/<script>|<img|href="javascript/u)
    expect(page).toContain('alert(1)')
  })

  test('has an id once, whatever its declarations are called', async () => {
    const {pages} = await site([send, send, {...send, name: 'content'}, {...send, name: 'a b'}])
    const ids = Array.from(pages.get('api/core/send.html')!.matchAll(/ id="([^"]*)"/gu), ([, id]) => id ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => /\s/u.test(id))).toEqual([])
  })

  test('is none of code that has changed since it was read', async () => {
    const {pages} = await site([send], 'another hash')
    expect([...pages.keys()].filter((path) => path.startsWith('api/'))).toEqual([])
    expect(pages.get('index.html')).not.toContain('API</a>')
  })
})

const send: ApiDeclaration = {
  name: 'send',
  kind: 'function',
  signatures: ['function send(response: Response): void'],
  comment: 'Sends a [response.whole].',
  parameters: [],
  notes: [],
  members: [],
  start: 0
}

const response: ApiDeclaration = {
  ...send,
  name: 'Response',
  kind: 'interface',
  signatures: ['interface Response'],
  comment: ''
}

/** Every page of the site of a standard whose module declares this, by path. */
async function site(
  declarations: readonly ApiDeclaration[],
  program?: string
): Promise<{readonly pages: ReadonlyMap<string, string>; readonly session: Session}> {
  const {session} = await openSession({'pep/10-text.md': source})
  const {store} = session
  const [artifact] = store.ask(programs)[0]!.artifacts
  const text = render(artifact!)
  const placed = declarations.map((one) => ({
    ...one,
    start: Math.max(0, text.indexOf(`${one.kind} ${one.name}`))
  }))
  const module = {path: artifact!.path, name: 'core/send', comment: '', declarations: placed, passedOn: []}
  store.set(
    apiInput,
    {language: 'typescript', program: program ?? store.ask(programHash, 'typescript'), modules: [module]},
    'typescript'
  )
  const pages = store.ask(outputs).filter(({path}) => path.endsWith('.html'))
  return {
    session,
    pages: new Map(pages.map((page) => [page.path.slice('dist/site/'.length), render(page)]))
  }
}
