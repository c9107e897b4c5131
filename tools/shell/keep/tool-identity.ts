import {readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {version} from '../version.ts'
import {installedPackages} from './installed-packages.ts'
import {stampOf} from './stamp-of.ts'

const tools = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

let known: string | undefined

/** Which tool this is, with the packages that it stands on; where it is being written, down to the state of its files. */
export function toolIdentity(): string {
  return (known ??= JSON.stringify([
    version,
    process.versions.node,
    process.platform,
    process.arch,
    stampOf(process.execPath),
    installedPackages(dirname(tools)),
    import.meta.url.endsWith('.ts') ? ownFiles() : []
  ]))
}

function ownFiles(): readonly string[] {
  return readdirSync(tools, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => stampOf(join(parentPath, name)))
    .toSorted()
}
