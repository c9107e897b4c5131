import {checkDocument, checkSpec} from '../../../tools/core/check/check.ts'
import {manifestOf} from '../../../tools/core/graph/manifest.ts'
import {plan} from '../../../tools/core/graph/plan.ts'
import {link} from '../../../tools/core/link/link.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {isPepText} from '../../../tools/core/model/pep.ts'
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
import type {StageReport} from '../stage-report.ts'

// Each stage over a standard of as many chapters as the first argument says, alone in a process that is warm.

const project: Project = {
  ...pepProject,
  languages: {
    ...pepProject.languages,
    json: {root: 'reference/vectors', packages: {}, versions: [], schemas: {}}
  }
}
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
    const start = performance.now()
    const value = work()
    stages[stage] = performance.now() - start
    return value
  }

  const documents = timed('parse', () => sources.map((source) => parse(source).value))
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

function collect(): void {
  ;(globalThis as {gc?: () => void}).gc?.()
}
