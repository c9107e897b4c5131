import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ownProcess, spec} from '../own-process.ts'
import {quoted} from '../peers.ts'
import type {Row} from '../row.ts'

const repository = join(import.meta.dirname, '../../..')
const parts = ['pep', 'requirements', 'experiments', 'reference', 'spec.config.ts', 'package.json']

/** Everything that `spec build` does for our own standard, tests on every interpreter found included. */
export const build: Row = {
  name: 'build',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))

    try {
      for (const part of parts.filter((path) => existsSync(join(repository, path))))
        cpSync(join(repository, part), join(folder, part), {recursive: true})
      const command = spec(folder, 'build')
      const cold = await ownProcess(command)
      const again = [await ownProcess(command), await ownProcess(command)]
      return [
        {
          work: '`spec build` of our own standard, from the sources alone',
          unit: 'ms',
          samples: [cold.milliseconds],
          peers: [quoted('Sphinx, all PEPs', '187 s')]
        },
        {
          work: 'the same without a change',
          unit: 'ms',
          samples: again.map(({milliseconds}) => milliseconds),
          peers: [quoted('Sphinx, nothing touched', '22 s')]
        }
      ]
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
}
