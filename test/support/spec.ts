import type {ReferenceBlock, TestBlock} from '../../tools/core/model/block.ts'
import type {Clause} from '../../tools/core/model/clause.ts'
import type {Document} from '../../tools/core/model/document.ts'
import type {Requirement} from '../../tools/core/model/requirement.ts'
import type {Name, Span} from '../../tools/core/model/span.ts'

const file = 'pep/10-test.md'
const nowhere: Span = {file, start: 0, end: 0}

/** Make a document out of the few things a test cares about. */
export function documentOf(parts: Partial<Document> = {}): Document {
  return {
    file,
    text: '',
    tree: {type: 'root', children: []},
    parts: [],
    frontMatter: [],
    headings: [],
    clauses: [],
    terms: [],
    requirements: [],
    retirements: [],
    phases: [],
    blocks: [],
    references: [],
    keywords: [],
    suppressions: [],
    ...parts
  }
}

export function clause(id: string, parts: Partial<Clause> = {}): Clause {
  const level = parts.level ?? 'must'
  const keywords = [{word: level.toUpperCase(), span: nowhere, within: 'clause' as const}]
  return {id, answers: [], level, text: '', span: nowhere, body: nowhere, keywords, ...parts}
}

export function requirement(id: string, parts: Partial<Requirement> = {}): Requirement {
  const defaults = {
    kind: 'functional',
    title: id,
    sources: ['PEP 3333'],
    status: 'accepted',
    written: ['kind', 'source', 'status', 'needs'],
    text: ''
  } as const
  return {id, ...defaults, needs: [{kind: 'clause', span: nowhere}], span: nowhere, ...parts}
}

export function nameOf(name: string): Name {
  return {name, span: nowhere}
}

/** A test that names these clauses. */
export function testBlock(id: string, clauses: readonly string[], parts: Partial<TestBlock> = {}): TestBlock {
  const lines = [{text: 'run()', span: nowhere}]
  return {...blockParts, lines, role: 'test', id, clauses: clauses.map(nameOf), ...parts}
}

/** Reference code that names these clauses. */
export function referenceBlock(
  clauses: readonly string[],
  parts: Partial<ReferenceBlock> = {}
): ReferenceBlock {
  return {...blockParts, role: 'reference', clauses: clauses.map(nameOf), ...parts}
}

const blockParts = {
  language: 'typescript',
  lines: [],
  span: nowhere,
  info: nowhere,
  heading: '',
  hidden: false
}
