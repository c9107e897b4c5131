import {plan} from '../../core/graph/plan.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Plan} from '../../core/model/plan.ts'
import type {Host} from '../host/host.ts'
import {diskEntry} from '../session/disk-entry.ts'
import type {NewFile} from './new-file.ts'

export interface Beginning {
  readonly plan: Plan
  /** What was there already and serves as well. */
  readonly kept: readonly string[]
  /** What is in the way: nothing is to be written then. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What has to be written for these files to be there; nothing that is there is ever overwritten. */
export function planNew(host: Host, wanted: readonly NewFile[]): Beginning {
  const kept = wanted.filter(({path, optional}) => optional && host.files.kind(path) !== undefined)
  const missing = wanted.filter((file) => !kept.includes(file))
  const planned = plan({
    artifacts: missing.map(({path, text}) => ({path, segments: [{text}]})),
    manifest: {files: {}},
    disk: (path) => diskEntry(host, path),
    hash: host.hash,
    outputs: missing.map(({path}) => path),
    owned: []
  })
  return {...planned, kept: kept.map(({path}) => path)}
}
