import type {Artifact, Asset} from '../../core/model/artifact.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Plan} from '../../core/model/plan.ts'
import {referenceArtifacts, traceArtifact} from '../../core/graph/outputs.ts'
import {manifestOf, manifestText, readManifest} from '../../core/graph/manifest.ts'
import {plan} from '../../core/graph/plan.ts'
import {diskEntry} from './disk-entry.ts'
import type {Session} from './session.ts'

/**
 * What would have to be written so that the outputs are these: one plan for all of them.
 *
 * Of the folders that are made as a `whole`, what is not among the outputs goes.
 */
export function planOutputs(
  {host, project, store}: Session,
  artifacts: readonly (Artifact | Asset)[],
  whole: readonly string[] = []
): {readonly plan: Plan; readonly diagnostics: readonly Diagnostic[]} {
  const manifest = `${project.reference}/manifest.json`
  const committed = [...store.ask(referenceArtifacts), store.ask(traceArtifact)]
  const text = manifestText(manifestOf(committed, host.hash))

  const known = readManifest(decode(host.files.read(manifest)))
  const left = whole
    .flatMap((folder) => host.files.list(folder))
    .filter(({kind}) => kind === 'file')
    .map(({path}) => [path, {hash: '', sources: []}] as const)

  return plan({
    artifacts: [...artifacts, {path: manifest, segments: [{text}]}],
    manifest: {files: {...known?.files, ...Object.fromEntries(left)}},
    disk: (path) => diskEntry(host, path),
    hash: host.hash,
    outputs: ['dist/', `${project.reference}/`, 'requirements/trace.txt'],
    owned: ['dist/', manifest]
  })
}

/** The code alone, and what it is linked with. */
export function codeOutputs({store}: Session): readonly Artifact[] {
  return [...store.ask(referenceArtifacts), store.ask(traceArtifact)]
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
}
