import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Artifact, render} from '../../tools/core/model/artifact.ts'
import type {Project} from '../../tools/core/model/project.ts'
import {disk, sha256} from '../../tools/shell/host/disk.ts'
import type {Context} from '../../tools/shell/toolchain/toolchain.ts'
import {temporaryFolder} from './temporary-folder.ts'

/** A new project on the disk, with some artifacts in its work folder. */
export function workFolder(artifacts: readonly Artifact[], project: Project): Context {
  const root = temporaryFolder()
  const work = 'dist/work'
  mkdirSync(join(root, work), {recursive: true})

  for (const artifact of artifacts) {
    const file = join(root, work, artifact.path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, render(artifact))
  }

  const terminal = {print: () => undefined, inform: () => undefined, colour: false, live: false, columns: 80}
  return {
    host: {root, files: disk(root), terminal, environment: process.env, hash: sha256},
    project,
    hash: 'hash',
    work
  }
}
