import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {EarlyScript, Theme} from '../core/model/theme.ts'

const folder = fileURLToPath(new URL('../../site/', import.meta.url))

/** The one script that must run before a page is drawn. */
const early = 'early.js'

/** The one style sheet that no screen needs. */
const print = '90-print.css'

/** The styles and scripts that come with the tool, each kind in the order of the names of its files. */
export function readTheme(): Theme {
  const scripts = filesIn('client', '.js')
  const styles = filesIn('theme', '.css')
  return {
    style: joined(
      'theme',
      styles.filter((name) => name !== print)
    ),
    printStyle: joined('theme', [print]),
    script: closed(
      joined(
        'client',
        scripts.filter((name) => name !== early)
      )
    ),
    early: signed(closed(joined('client', [early])))
  }
}

function filesIn(part: string, ending: string): readonly string[] {
  return readdirSync(`${folder}${part}`)
    .filter((name) => name.endsWith(ending))
    .sort()
}

function joined(part: string, names: readonly string[]): string {
  return names.map((name) => readFileSync(`${folder}${part}/${name}`, 'utf8')).join('\n')
}

function signed(text: string): EarlyScript {
  return {text, digest: `sha256-${createHash('sha256').update(text).digest('base64')}`}
}

/** In a function of its own, so that nothing of it is seen by other scripts. */
function closed(script: string): string {
  return `;(() => {\n'use strict'\n${script}})()\n`
}
