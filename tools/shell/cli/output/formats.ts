import {explanationOf} from '../../explanations.ts'
import type {Format} from './format-names.ts'
import {github} from './github.ts'
import {json} from './json.ts'
import type {Output} from './output.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

/** What prints diagnostics in each form. */
export const formats: Readonly<Record<Format, Output>> = {text, json, github, sarif: explained(sarif)}

/** With the pages about codes that come with the tool. */
function explained(output: Output): Output {
  return (diagnostics, textOf, options) => output(diagnostics, textOf, {explain: explanationOf, ...options})
}
