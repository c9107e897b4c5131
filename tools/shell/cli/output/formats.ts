import {explanationOf} from '../../explanations.ts'
import {github} from './github.ts'
import {json} from './json.ts'
import type {Output} from './output.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

/** Every form that diagnostics are printed in, by the name that `--format` takes. */
export const formats = {text, json, github, sarif: explained(sarif)} as const satisfies Readonly<
  Record<string, Output>
>

export type Format = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly string[] as readonly Format[]

/** With the pages about codes that come with the tool. */
function explained(output: Output): Output {
  return (diagnostics, textOf, options) => output(diagnostics, textOf, {explain: explanationOf, ...options})
}
