import {programs} from '../../core/graph/programs.ts'
import {languageName} from '../../core/weave/formats/html/language-name.ts'
import type {Session} from '../session/session.ts'
import type {Toolchain} from '../toolchain/toolchain.ts'

/** Name the languages that there is code in and that none of these toolchains checks; nothing where there is none. */
export function uncheckedText({store}: Session, toolchains: readonly Toolchain[]): string {
  const checked = new Set(toolchains.filter(({check}) => check).map(({language}) => language))
  const names = store
    .ask(programs)
    .filter(({artifacts}) => artifacts.length > 0)
    .flatMap(({language}) => (checked.has(language) ? [] : [languageName(language)]))
  if (names.length === 0) return ''
  return `The ${names.join(' and ')} was not checked: \`spec check --all\` checks it\n`
}
