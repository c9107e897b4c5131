import {readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {version} from '../version.ts'
import {installedPackages} from './installed-packages.ts'
import {stampOf} from './stamp-of.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** What the tool is made of where it is being written. */
const written = ['tools', 'site', 'docs/diagnostics', 'schemas']

let known: string | undefined

/** Which tool this is, with the packages that it stands on; where it is being written, down to the state of its files. */
export function toolIdentity(): string {
  return (known ??= JSON.stringify([
    version,
    process.versions.node,
    process.platform,
    process.arch,
    stampOf(process.execPath),
    installedPackages(root),
    stampOf(join(root, 'package.json')),
    import.meta.url.endsWith('.ts') ? written.flatMap(filesBelow) : []
  ]))
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => stampOf(join(parentPath, name)))
    .toSorted()
}
