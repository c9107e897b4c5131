import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path/posix'
import {bundle} from './bundle.ts'
import {packageManifest} from './manifest.ts'
import {settingsType} from './settings-type.ts'
import {thirdPartyText} from './third-party.ts'

/** Where the compiled tool lies: it mirrors `tools/`, so that what a module finds beside it is where it was. */
const built = 'lib'

/** Compile the tool of a repository into its folder `lib`, and say what the package's own manifest is. */
export async function buildPackage(root: string): Promise<string> {
  const folder = join(root, built)
  rmSync(folder, {recursive: true, force: true})
  const packaged = await bundle(root, folder)
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'THIRD-PARTY.md'), thirdPartyText(packaged))
  writeFileSync(join(folder, 'index.d.ts'), await settingsType())
  writeFileSync(join(folder, 'index.js'), 'export {}\n')

  const python = 'shell/toolchain/python'
  cpSync(join(root, 'tools', python), join(folder, python), {
    recursive: true,
    filter: (path) => !/\.ts$|__pycache__/u.test(path)
  })

  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
  return `${JSON.stringify(packageManifest(manifest, built), undefined, 2)}\n`
}
