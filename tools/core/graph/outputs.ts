import type {Artifact} from '../model/artifact.ts'
import {traceText} from '../trace/trace-text.ts'
import {spec} from './documents.ts'
import {projectInput} from './inputs.ts'
import {programs} from './programs.ts'
import {siteArtifacts} from './site.ts'
import {siteAssets} from './site-assets.ts'
import {query} from './store.ts'
import {matrixArtifacts} from './tracing.ts'
import {pepArtifacts} from './weaving.ts'

/** The published code: committed, so that a reader needs no tool. */
export const referenceArtifacts = query('reference artifacts', (ask): readonly Artifact[] => {
  const root = `${ask(projectInput).reference}/`
  return ask(programs)
    .flatMap(({artifacts}) => artifacts)
    .filter(({role}) => role !== 'experiment')
    .filter(({role, path}) => role === 'reference' || role === 'vectors' || path.startsWith(root))
})

/** What requirements and clauses are linked with: committed, so that a reviewer sees the effect of a change. */
export const traceArtifact = query('trace artifact', (ask): Artifact => ({
  path: 'requirements/trace.txt',
  segments: [{text: traceText(ask(spec))}]
}))

/** Everything that a build leaves. */
export const outputs = query('outputs', (ask): readonly Artifact[] => [
  ...ask(referenceArtifacts),
  ask(traceArtifact),
  ...ask(pepArtifacts),
  ...ask(matrixArtifacts),
  ...ask(siteArtifacts),
  ...ask(siteAssets)
])
