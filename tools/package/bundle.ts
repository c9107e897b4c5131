import {builtinModules} from 'node:module'
import {join} from 'node:path/posix'
import {rolldown, type OutputChunk} from 'rolldown'
import {entriesOf} from './entries.ts'
import {foreign} from './manifest.ts'
import {ownPlace} from './own-place.ts'

/** Compile the modules of a repository's tool into a folder, with the packages that they are made of; the packages' files. */
export async function bundle(root: string, folder: string): Promise<readonly string[]> {
  const tools = join(root, 'tools')
  const build = await rolldown({
    cwd: root,
    input: entriesOf(tools),
    platform: 'node',
    tsconfig: false,
    external: isForeign,
    plugins: [ownPlace(tools)]
  })
  const {output} = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}}
  })
  await build.close()

  const chunks = output.filter((file) => file.type === 'chunk')
  const strangers = chunks.flatMap(importsOf).filter((name) => !isBuiltIn(name) && !isForeign(name))
  if (strangers.length > 0)
    throw new Error(`Unexpected import of ${strangers.join(', ')}, expected none left`)
  return chunks.flatMap(({moduleIds}) => moduleIds).filter((id) => id.includes('/node_modules/'))
}

/** What a chunk takes from outside the bundle. */
function importsOf({imports, dynamicImports}: OutputChunk): readonly string[] {
  return [...imports, ...dynamicImports].filter((name) => !/^chunks\/|^[\w/-]+\.js$/u.test(name))
}

function isForeign(name: string): boolean {
  return foreign.some((own) => name === own || name.startsWith(`${own}/`))
}

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}
