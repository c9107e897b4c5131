import type {Artifact} from '../../model/artifact.ts'
import type {Matrix} from '../../model/matrix.ts'

/** What the schema of the published matrix is known by; it changes with every change that a reader must know of. */
const matrixSchema = 'urn:specloom:schema:matrix:1'

/** The matrix for machines, as `schemas/matrix.schema.json` describes it. */
export function matrixJson({implementations, totals, requirements, clauses}: Matrix): Artifact {
  const value = {$schema: matrixSchema, implementations, totals, requirements, clauses}
  return {path: 'dist/trace/matrix.json', segments: [{text: `${JSON.stringify(value, undefined, 2)}\n`}]}
}
