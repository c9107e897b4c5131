import {checkDocument, checkSpec} from '../../../tools/core/check/check.ts'
import {manifestOf} from '../../../tools/core/graph/manifest.ts'
import {plan} from '../../../tools/core/graph/plan.ts'
import {link} from '../../../tools/core/link/link.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {isPepText} from '../../../tools/core/model/pep.ts'
import type {Document} from '../../../tools/core/model/document.ts'
import type {Project} from '../../../tools/core/model/project.ts'
import {parse} from '../../../tools/core/parse/parse.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {trace} from '../../../tools/core/trace/trace.ts'
import {outlineOf} from '../../../tools/core/weave/formats/pep/outline.ts'
import {weaveDocument} from '../../../tools/core/weave/formats/pep/weave-document.ts'
import {weavePep} from '../../../tools/core/weave/formats/pep/weave-pep.ts'
import {sha256} from '../../../tools/shell/host/disk.ts'
import {pepProject} from '../../support/project.ts'
import {generate} from '../generate.ts'
import {control, type StageReport} from '../stage-report.ts'

// Each stage over a standard of as many chapters as the first argument says, alone in a process that is warm.

const project: Project = {
  ...pepProject,
  languages: {
    ...pepProject.languages,
    json: {root: 'reference/vectors', packages: {}, versions: [], schemas: {}}
  }
}
/** How far the processor's own clock may be behind. Both clocks give an upper bound: one counts other processes, one a tick. */
const tick = 4

for (let round = 0; round < 3; round += 1) measure(20)
collect()
const report = measure(Number(process.argv[2]))
process.stdout.write(JSON.stringify(report))

function measure(chapters: number): StageReport {
  const sources = Array.from(generate(chapters), ([file, text]) => ({file, text})).filter(({file}) =>
    file.endsWith('.md')
  )
  const stages: Record<string, number> = {}
  const timed = <Value>(stage: string, work: () => Value): Value => {
    collect()
    const [start, processor] = [performance.now(), process.threadCpuUsage()]
    const value = work()
    const {user, system} = process.threadCpuUsage(processor)
    const least = stages[stage] ?? Infinity
    stages[stage] = Math.min(least, performance.now() - start, (user + system) / 1000 + tick)
    return value
  }

  const documents = timed('parse', () => sources.map((source) => parse(source).value))
  for (let attempt = 0; attempt < 5; attempt += 1) timed(control, () => walk(documents))
  const {value: spec} = timed('link', () => link(documents))
  const found = [
    timed('check documents', () => spec.documents.flatMap((document) => checkDocument(document, project))),
    timed('check spec', () => checkSpec(spec, project))
  ].flat()
  const programs = timed('tangle', () => tangle(spec, project).value)
  const outline = timed('outline', () => outlineOf(spec, project))
  const page = timed('weave', () => {
    const text = spec.documents.filter(({file}) => isPepText(file, project))
    return weavePep(
      text.map((document) => weaveDocument(document, outline).value),
      project
    )
  })
  const findings = {compilations: [], runs: [], missing: []}
  const matrix = timed('trace', () =>
    trace(spec, {programs, findings, reports: [], suppressed: 0, notUnderstood: 0})
  )
  const artifacts = [page, ...programs.flatMap((program) => program.artifacts)]
  const files = timed('hash', () => manifestOf(artifacts, sha256))
  const planned = timed('plan', () =>
    plan({
      artifacts,
      manifest: files,
      disk: () => undefined,
      hash: sha256,
      outputs: ['dist/', 'reference/'],
      owned: ['dist/']
    })
  )
  collect()

  const held = process.memoryUsage().heapUsed
  const all = {documents, spec, found, programs, matrix, page, files, planned}
  if (found.length > 0) throw new Error(`Unexpected diagnostics: ${JSON.stringify(found.slice(0, 3))}`)
  if (render(all.page).length < 5000 * chapters) throw new Error('The page is too short')
  return {stages, held: held / 2 ** 20, peak: process.resourceUsage().maxRSS / 2 ** 10}
}

/** Something that is linear beyond doubt: look at each line of code once. */
function walk(documents: readonly Document[]): number {
  let characters = 0
  for (const {blocks} of documents) {
    for (const {lines} of blocks) for (const {span} of lines) characters += span.end - span.start
  }
  return characters
}

function collect(): void {
  ;(globalThis as {gc?: () => void}).gc?.()
}
