import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {NewFile} from './new-file.ts'

/** `common` is what surrounds any standard, `document` what a text lacks that was there before. */
export type Template = 'common' | 'document' | 'standard' | 'pep'

const folder = fileURLToPath(new URL('../../../templates/', import.meta.url))

/** The files of a template; for `{{name}}` stands the value of that name, without the quotes around it where it is all that they hold. */
export function readTemplate(template: Template, values: ReadonlyMap<string, string>): readonly NewFile[] {
  return readdirSync(`${folder}${template}`, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .toSorted()
    .map((file) => ({
      path: pathOf(file.slice(`${folder}${template}/`.length)),
      text: filledIn(readFileSync(file, 'utf8'), values),
      optional: template === 'common' || file.endsWith('/README.md')
    }))
}

/** npm leaves out of a package what is called `.gitignore`. */
function pathOf(path: string): string {
  return path.replace(/^_/u, '.')
}

function filledIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/"\{\{(?<alone>\w+)\}\}"|\{\{(?<name>\w+)\}\}/gu, (...found) => {
    const [whole, alone, name] = found as readonly (string | undefined)[]
    return values.get(alone ?? name ?? '') ?? whole ?? ''
  })
}
