import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {inflateSync} from 'node:zlib'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {inventory} from '../../../../tools/core/graph/site.ts'
import {packInventory} from '../../../../tools/core/pack/pack-inventory.ts'
import {read, siteOf, siteStore} from './site-of.ts'

const files = {
  'pep/10-text.md':
    '---\nTitle: Records\n---\n\n# Text\n\nA **host adapter**{term} is one.\n\nr[record.head]{for="small"}\nA writer **MUST** write, or [record.none] holds.\n\nr[record.head]\nAgain.\n\nr[record.none]\nNothing.\n',
  'pep/retired.md':
    '# Retired\n\n| id | reason | replaced by |\n|---|---|---|\n| record.tail | never used | record.head |\n',
  'requirements/10-needs.md':
    '## small: Files “stay” small\n\nkind: functional · source: A1, B · status: refused · needs: clause\n\nMany.\n'
}
const site = siteOf(files)

interface Published {
  readonly title: string
  readonly pages: readonly {readonly href: string}[]
  readonly clauses: readonly {readonly id: string; readonly href: string}[]
  readonly terms: readonly {readonly href: string}[]
  readonly requirements: readonly {readonly href: string}[]
}
const published = JSON.parse(site.get('spec.json') ?? '') as Published

describe('spec.json', () => {
  const validate = new Ajv2020().compile(
    JSON.parse(readFileSync('schemas/spec.schema.json', 'utf8')) as object
  )

  test.each([
    ['a standard', files],
    ['nothing', {}]
  ])('is valid against its schema for %s', (_, sources) => {
    validate(JSON.parse(siteOf(sources).get('spec.json') ?? ''))
    expect(validate.errors).toBeNull()
  })

  test('says which version it is, where the settings do', () => {
    const versioned = JSON.parse(
      siteOf(files, {project: {version: '1.2.0'}}).get('spec.json') ?? ''
    ) as object
    validate(versioned)
    expect([validate.errors, versioned]).toEqual([null, expect.objectContaining({version: '1.2.0'})])
    expect(published).not.toHaveProperty('version')
  })

  test('has each clause once, with its state, its address and its line', () => {
    expect(published.clauses).toEqual([
      {
        id: 'record.head',
        level: 'must',
        text: 'A writer MUST write, or record.none holds.',
        state: 'unverified',
        answers: ['small'],
        href: 'index.html#record.head',
        source: {file: 'pep/10-text.md', line: 9}
      },
      expect.objectContaining({id: 'record.none', answers: []})
    ])
  })

  test('leads with every address to what is there', () => {
    const {pages, clauses, terms, requirements} = published
    for (const {href} of [...pages, ...clauses, ...terms, ...requirements]) {
      const [page = '', id] = href.split('#')
      const html = site.get(page)
      expect(html, href).toBeDefined()
      if (id !== undefined) expect(read(html ?? '').byId(id), href).toBeDefined()
    }
  })

  test('has the title of the standard, its terms, requirements and retired ids', () => {
    expect(published).toMatchObject({
      title: 'Records',
      terms: [{name: 'host adapter', href: 'index.html#term-host-adapter'}],
      requirements: [{id: 'small', state: 'set aside', sources: ['A1', 'B'], clauses: ['record.head']}],
      retired: [{id: 'record.tail', reason: 'never used', replacement: 'record.head'}]
    })
  })
})

describe('objects.inv', () => {
  const bytes = packInventory(siteStore(files).ask(inventory))

  test('is an inventory of Sphinx: four lines, and the rest compressed', () => {
    const text = Buffer.from(bytes).toString('latin1')
    const [version, project, , packed] = text.split('\n')
    expect([version, project, packed]).toEqual([
      '# Sphinx inventory version 2',
      '# Project: Records',
      '# The remainder of this file is compressed using zlib.'
    ])
    const start = text.split('\n').slice(0, 4).join('\n').length + 1
    expect(inflateSync(bytes.subarray(start)).toString('utf8')).toBe(
      [
        'record.head std:label -1 index.html#record.head record.head',
        'record.none std:label -1 index.html#record.none record.none',
        'small std:label -1 requirements.html#small Files “stay” small',
        'host adapter std:term -1 index.html#term-host-adapter -',
        ''
      ].join('\n')
    )
  })

  test('says which version it is, where the settings do', () => {
    const {head} = siteStore(files, {project: {version: '1.2.0'}}).ask(inventory)
    expect(head.split('\n')[2]).toBe('# Version: 1.2.0')
  })

  test('says the same bytes twice', () => {
    expect(packInventory(siteStore(files).ask(inventory))).toEqual(bytes)
  })

  test('is read by Python as Sphinx reads it', ({skip}) => {
    let output
    try {
      output = execFileSync('python3', ['-c', reader], {input: bytes, encoding: 'utf8'})
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') skip('no python3')
      throw error
    }
    expect(JSON.parse(output)).toContainEqual([
      'host adapter',
      'std:term',
      '-1',
      'index.html#term-host-adapter',
      '-'
    ])
  })
})

/** The expression is the one of `sphinx/util/inventory.py`. */
const reader = `
import json, re, sys, zlib
head = [sys.stdin.buffer.readline() for _ in range(4)]
assert head[0].rstrip() == b'# Sphinx inventory version 2' and b'zlib' in head[3]
lines = zlib.decompress(sys.stdin.buffer.read()).decode('utf-8').splitlines()
found = [re.match(r'(.+?)\\s+(\\S+)\\s+(-?\\d+)\\s+?(\\S*)\\s+(.*)', line).groups() for line in lines]
print(json.dumps(found))
`
