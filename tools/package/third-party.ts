import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path/posix'

/** The licences of the packages that bundled files came from, as one text. */
export function thirdPartyText(files: readonly string[]): string {
  const folders = [...new Set(files.map(packageFolder))]
  const packages = folders.map(licenceOf).toSorted((left, right) => (left.title < right.title ? -1 : 1))
  const texts = new Map(packages.map(({title, text}) => [title, text]))
  const sections = Array.from(texts, ([title, text]) => `## ${title}\n\n${text.trim()}\n`)
  return `# Software of others\n\nThe files in this folder contain code of these packages.\n\n${sections.join('\n')}`
}

/** Where the package of a file lies: of packages in each other, the inner one. */
function packageFolder(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\0/u, '')
  const start = path.lastIndexOf('/node_modules/') + '/node_modules/'.length
  const [scope = '', name = ''] = path.slice(start).split('/')
  return path.slice(0, start) + (scope.startsWith('@') ? `${scope}/${name}` : scope)
}

interface Licence {
  readonly title: string
  readonly text: string
}

function licenceOf(folder: string): Licence {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const text = fileOf(folder, /^licen[cs]e/iu) ?? sectionOf(fileOf(folder, /^readme/iu) ?? '') ?? license
  if (text === undefined)
    throw new Error(`Unexpected absence of a licence of \`${name}\`, expected one in ${folder}`)
  return {title: [name, version, license && `(${license})`].filter(Boolean).join(' '), text}
}

function fileOf(folder: string, name: RegExp): string | undefined {
  const file = readdirSync(folder).find((one) => name.test(one))
  return file && readFileSync(join(folder, file), 'utf8')
}

/** What a readme says where there is no file of its own for it. */
function sectionOf(readme: string): string | undefined {
  return /^(?:#+ )?licen[cs]e\s[-=\s]*(?<text>[^#]+)/imu.exec(readme)?.groups?.['text']
}
