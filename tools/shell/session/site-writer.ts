import {plan} from '../../core/graph/plan.ts'
import {siteAssets} from '../../core/graph/site-assets.ts'
import {siteArtifacts} from '../../core/graph/site.ts'
import type {Artifact} from '../../core/model/artifact.ts'
import {diskEntry} from './disk-entry.ts'
import type {Session} from './session.ts'

const folder = 'dist/site/'

/** Keeps the pages on the disk as they are in a session; what only a whole build makes, such as the search, stays. */
export class SiteWriter {
  #written: ReadonlyMap<string, Artifact> = new Map()

  /** Write each page that says something else than before, and delete those that are no more; how many were. */
  write({store, host}: Session): number {
    const pages = [...store.ask(siteArtifacts), ...store.ask(siteAssets)]
    const known = this.#written
    this.#written = new Map(pages.map((page) => [page.path, page]))
    const gone = [...known.keys()].filter((path) => !this.#written.has(path))

    const planned = plan({
      artifacts: pages.filter((page) => known.get(page.path) !== page),
      manifest: {files: Object.fromEntries(gone.map((path) => [path, {hash: '', sources: []}]))},
      disk: (path) => diskEntry(host, path),
      hash: host.hash,
      outputs: [folder],
      owned: [folder]
    })
    host.files.apply(planned.plan)
    return planned.plan.changes.length
  }
}
