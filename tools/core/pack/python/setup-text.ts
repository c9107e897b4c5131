import {compareText} from '../../model/compare-text.ts'
import type {Entry} from '../archive/entry.ts'
import {oneLine, type Metadata} from './metadata.ts'
import {typingMark} from './typing-marks.ts'

/** The `setup.py` of a source distribution: constants alone, valid in every Python. */
export function setupText(metadata: Metadata, files: readonly Entry[]): string {
  const people = metadata.authors.flatMap(({name}) => name ?? []).join(', ')
  const addresses = metadata.authors.flatMap(({email}) => email ?? []).join(', ')
  const scripts = metadata.scripts.map(([name, target]) => `${name} = ${target}`)

  const values: readonly (readonly [string, string])[] = [
    ['name', literal(metadata.name)],
    ['version', literal(metadata.version)],
    ['description', literal(metadata.summary)],
    ...(metadata.readme === undefined
      ? []
      : [
          ['long_description', 'text'] as const,
          ['long_description_content_type', literal('text/markdown')] as const
        ]),
    ...text('license', metadata.license),
    ...text('author', people),
    ...text('author_email', addresses),
    ...text('keywords', metadata.keywords.join(' ')),
    ...table(
      'project_urls',
      metadata.urls.map(([label, url]) => [label, literal(url)])
    ),
    ...list('classifiers', metadata.classifiers),
    ...text('python_requires', metadata.requiresPython),
    ...list('install_requires', metadata.dependencies),
    ...table(
      'extras_require',
      metadata.extras.map(([extra, needs]) => [extra, listOf(needs)])
    ),
    ...table('entry_points', scripts.length > 0 ? [['console_scripts', listOf(scripts)]] : []),
    ...list('packages', packagesOf(files)),
    ...list('py_modules', modulesOf(files)),
    ...table('package_data', dataOf(files)),
    ['include_package_data', 'False']
  ]

  return [
    'import io',
    '',
    'from setuptools import setup',
    '',
    ...(metadata.readme === undefined
      ? []
      : ["with io.open('README.md', encoding='utf-8') as readme:", '    text = readme.read()', '']),
    'setup(',
    ...values.map(([name, value]) => `    ${name}=${value},`),
    ')',
    ''
  ].join('\n')
}

type Values = readonly (readonly [string, string])[]

function text(name: string, value: string | undefined): Values {
  return value === undefined || value === '' ? [] : [[name, literal(value)]]
}

function list(name: string, values: readonly string[]): Values {
  return values.length === 0 ? [] : [[name, listOf(values)]]
}

function listOf(values: readonly string[]): string {
  return `[${values.map(literal).join(', ')}]`
}

function table(name: string, rows: Values): Values {
  const items = rows.map(([key, value]) => `${literal(key)}: ${value}`)
  return items.length === 0 ? [] : [[name, `{${items.join(', ')}}`]]
}

/** Folders with modules in them, by their names in imports. */
function packagesOf(files: readonly Entry[]): readonly string[] {
  const folders = files.flatMap(({path}) =>
    path.includes('/') ? [path.slice(0, path.lastIndexOf('/'))] : []
  )
  return [...new Set(folders)].map((folder) => folder.replaceAll('/', '.')).toSorted(compareText)
}

function modulesOf(files: readonly Entry[]): readonly string[] {
  return files
    .flatMap(({path}) => (path.includes('/') ? [] : [path.replace(/\.py$/u, '')]))
    .toSorted(compareText)
}

function dataOf(files: readonly Entry[]): Values {
  return files
    .filter(({path}) => path.endsWith(`/${typingMark}`))
    .map(({path}) => [path.slice(0, path.lastIndexOf('/')).replaceAll('/', '.'), listOf([typingMark])])
}

/** A string as every Python reads it: ASCII, and `u` in front where it stands for anything else. */
function literal(value: string): string {
  const escaped = JSON.stringify(oneLine(value)).replace(/[^\x20-\x7e]/gu, escapeOf)
  return /[^\x20-\x7e]/u.test(value) ? `u${escaped}` : escaped
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}
