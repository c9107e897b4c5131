import type {Diagnostic} from '../model/diagnostic.ts'
import type {Source} from '../model/source.ts'
import {manifestProblem, shown} from './manifest-problem.ts'

export interface Said {
  /** Such as `version`. */
  readonly field: string
  /** By the settings, for all packages. */
  readonly settings: string | undefined
  /** By the manifest of one. */
  readonly manifest: string | undefined
  readonly source: Source | undefined
}

/** What a manifest says that the settings say too has to be the same. */
export function contradictions({field, settings, manifest, source}: Said): readonly Diagnostic[] {
  if (settings === undefined || manifest === undefined || settings === manifest) return []
  const message = `Unexpected ${field} ${shown(manifest)}, expected ${shown(settings)} as the settings have it, or none`
  return [manifestProblem('package/contradiction', message, {manifest: source, words: [field, manifest]})]
}
