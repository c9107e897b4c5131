import {isClauseId} from '../model/clause-id.ts'
import type {Document} from '../model/document.ts'
import type {Block} from '../model/block.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Name, Span} from '../model/span.ts'
import {remembered} from '../model/remembered.ts'
import type {Spec} from '../model/spec.ts'
import {termKeyOf} from '../model/term.ts'
import {renaming} from './renaming.ts'
import {suggester} from '../model/suggester.ts'

/** Everything that refers to a clause, a requirement or a term which is not there any more or never was. */
export function* resolve(spec: Spec): Iterable<Diagnostic> {
  // An id that is none itself is no cure for a name that is not there.
  const nearestClause = suggester(Array.from(spec.clauses.keys()).filter(isClauseId))
  const nearestRequirement = suggester(spec.requirements.keys())
  const nearestTerm = suggester(Array.from(spec.terms.values(), ({name}) => name))

  for (const document of spec.documents) {
    const {clauses, requirements, weighed, terms} = namesIn(document)
    for (const name of clauses) yield* resolveClause(name)
    for (const name of requirements) yield* resolveRequirement(name)
    for (const name of weighed) yield* resolveWeighed(name)
    for (const name of terms) yield* resolveTerm(name)
  }

  function* resolveClause({name, span}: Name): Iterable<Diagnostic> {
    if (spec.clauses.has(name)) return
    const retirement = spec.retirements.get(name)

    if (retirement) {
      const replacement = retirement.replacement?.name
      yield {
        code: 'link/retired-clause',
        severity: 'error',
        message: `Unexpected clause \`${name}\`, which is retired, expected ${replacement ? `\`${replacement}\`` : 'one that is in force'}`,
        span,
        related: [{message: `Retired here: ${retirement.reason}`, span: retirement.span}],
        ...renaming(span, replacement)
      }
      return
    }

    const nearest = nearestClause(name)
    yield unknown('clause', {name, span}, nearest)
  }

  function* resolveRequirement({name, span}: Name): Iterable<Diagnostic> {
    const requirement = spec.requirements.get(name)

    if (!requirement) {
      yield unknown('requirement', {name, span}, nearestRequirement(name))
      return
    }

    if (requirement.status !== 'retired' && requirement.status !== 'refused') return

    yield {
      code: 'link/set-aside-requirement',
      severity: 'error',
      message: `Unexpected requirement \`${name}\`, which is ${requirement.status}, expected one that a clause may answer`,
      span,
      related: [{message: `It is ${requirement.status} here`, span: requirement.span}]
    }
  }

  /** What an experiment weighed stays true of a requirement that was set aside since. */
  function* resolveWeighed(name: Name): Iterable<Diagnostic> {
    if (!spec.requirements.has(name.name)) yield unknown('requirement', name, nearestRequirement(name.name))
  }

  function* resolveTerm(name: Name): Iterable<Diagnostic> {
    if (!spec.terms.has(termKeyOf(name.name))) yield unknown('term', name, nearestTerm(name.name))
  }
}

function unknown(
  kind: 'clause' | 'requirement' | 'term',
  {name, span}: Name,
  nearest: string | undefined
): Diagnostic {
  return {
    code: `link/unknown-${kind}`,
    severity: 'error',
    message: `Unexpected ${kind} \`${name}\`, expected ${nearest === undefined ? 'one that is defined' : `\`${nearest}\``}`,
    span,
    ...renaming(span, nearest)
  }
}

/** What a document refers to. */
const namesIn = remembered((document: Document) => ({
  clauses: clausesNamedIn(document),
  requirements: document.clauses.flatMap((clause) => clause.answers),
  weighed: [...(document.experiment?.claims ?? []), ...document.blocks.flatMap(weighedBy)],
  terms: referencesIn(document, 'term')
}))

function clausesNamedIn(document: Document): readonly Name[] {
  return [
    ...referencesIn(document, 'clause'),
    ...document.blocks.flatMap(clausesOf),
    ...document.retirements.flatMap(({replacement}) => replacement ?? [])
  ]
}

function clausesOf(block: Block): readonly Name[] {
  return 'clauses' in block ? block.clauses : []
}

function weighedBy(block: Block): readonly Name[] {
  return 'verdict' in block ? block.verdict.requirements : []
}

/** References with the place of the name itself, without its brackets. */
function referencesIn({references, text}: Document, kind: 'clause' | 'term'): readonly Name[] {
  return references
    .filter((reference) => reference.kind === kind)
    .map(({name, span}) => ({name, span: placeOf(name, span, text)}))
}

function placeOf(name: string, span: Span, text: string): Span {
  const at = text.slice(span.start, span.end).indexOf(name)
  return at === -1 ? span : {file: span.file, start: span.start + at, end: span.start + at + name.length}
}
