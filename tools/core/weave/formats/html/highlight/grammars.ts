import type {LanguageRegistration} from '@shikijs/core'
import css from '@shikijs/langs/css'
import diff from '@shikijs/langs/diff'
import html from '@shikijs/langs/html'
import javascript from '@shikijs/langs/javascript'
import json from '@shikijs/langs/json'
import markdown from '@shikijs/langs/markdown'
import python from '@shikijs/langs/python'
import shell from '@shikijs/langs/shellscript'
import console from '@shikijs/langs/shellsession'
import toml from '@shikijs/langs/toml'
import typescript from '@shikijs/langs/typescript'
import yaml from '@shikijs/langs/yaml'

/** The grammars of a language, those that it embeds first; none for a language that is shown as plain text. */
export function grammarsOf(language: string): readonly LanguageRegistration[] {
  return grammars.get(language) ?? []
}

/**
 * Those that cost nothing to have: all of them are read in 20 ms.
 *
 * HTTP and reStructuredText bring the grammars of twenty other languages along.
 */
const grammars: ReadonlyMap<string, readonly LanguageRegistration[]> = new Map(
  (
    [
      [typescript, ['typescript', 'ts', 'mts', 'cts']],
      [javascript, ['javascript', 'js', 'mjs', 'cjs']],
      [python, ['python', 'py']],
      [json, ['json']],
      [shell, ['shellscript', 'sh', 'shell', 'bash']],
      [console, ['console', 'shellsession']],
      [html, ['html']],
      [css, ['css']],
      [markdown, ['markdown', 'md']],
      [toml, ['toml', 'ini']],
      [yaml, ['yaml', 'yml']],
      [diff, ['diff', 'patch']]
    ] as const
  ).flatMap(([grammar, names]) => names.map((name) => [name, grammar]))
)
