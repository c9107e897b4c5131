import type {DiskEntry} from '../../core/graph/plan.ts'
import type {Host} from '../host/host.ts'

/** What is at a path of the project, as a plan is told of it. */
export function diskEntry({files, hash}: Pick<Host, 'files' | 'hash'>, path: string): DiskEntry | undefined {
  const kind = files.kind(path)
  return kind === 'file' ? {kind, hash: hash(files.read(path) ?? '')} : kind && {kind}
}
