/** What is not bundled, since it is a program of its own, finds its own files, or is read by a compiler. */
export const foreign: readonly string[] = [
  '@types/node',
  'pagefind',
  'pyright',
  'typedoc',
  'typescript',
  'typescript7',
  'vitest'
]

/** Files and folders of the repository that the package has too; what is built is added to them. */
const shipped: readonly string[] = [
  'docs',
  'schemas',
  'site/client/*.js',
  'site/theme',
  'templates',
  'LICENSE'
]

type Manifest = Readonly<Record<string, unknown>>

/** The manifest that is published, from the one that is worked with. */
export function packageManifest(manifest: Manifest, folder: string): Manifest {
  const {name, version, description, license, repository, keywords, engines} = manifest
  return {
    name,
    version,
    description,
    keywords,
    license,
    repository,
    type: 'module',
    engines,
    bin: {spec: `${folder}/bin/spec.js`},
    exports: {
      '.': {types: `./${folder}/index.d.ts`, default: `./${folder}/index.js`},
      './schemas/*': './schemas/*',
      './package.json': './package.json'
    },
    files: [folder, ...shipped],
    dependencies: Object.fromEntries(foreign.map((one) => [one, versionOf(one, manifest)]))
  }
}

function versionOf(name: string, {dependencies, devDependencies}: Manifest): string {
  const known = {...(devDependencies as Versions), ...(dependencies as Versions)}[name]
  if (known === undefined) throw new Error(`Unexpected absence of \`${name}\`, expected its version`)
  return known
}

type Versions = Readonly<Record<string, string>>
