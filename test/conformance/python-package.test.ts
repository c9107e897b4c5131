import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {chooseInterpreters, discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {ownPackages, type OwnPackages} from '../support/packages.ts'
import {pythonWith} from '../support/python-environment.ts'
import {runIn, virtualEnvironment} from '../support/virtual-environment.ts'

/** As the settings of our standard have them. */
const {chosen, missing} = chooseInterpreters(await discoverInterpreters(process.env), ['2.7', '3.6+'])
const reader = await pythonWith({packaging: '24.2'})
const script = join(import.meta.dirname, '../support/python/installed_package.py')
const comparison = join(import.meta.dirname, '../support/python/same_code.py')

let own: OwnPackages

beforeAll(async () => {
  own = await ownPackages()
}, 60_000)

afterAll(() => own.remove(), 60_000)

test.for(missing.filter(({unusable}) => !unusable))('on $name', ({hint}, {skip}) => skip(hint))

describe.concurrent.each(chosen)('on CPython $version', (interpreter) => {
  test(
    'wheel and source distribution are installed, imported, and lead to the Markdown',
    {timeout: 300_000},
    async ({skip}) => {
      const folder = join(own.folder, `../environment-${interpreter.version}`)
      const environment = await virtualEnvironment(interpreter, folder)
      if ('missing' in environment) return skip(environment.missing)

      for (const end of ['.whl', '.tar.gz']) {
        const pip = [
          '-m',
          'pip',
          '--isolated',
          '--quiet',
          '--disable-pip-version-check',
          'install',
          '--no-index'
        ]
        const how = ['--no-deps', '--no-build-isolation', '--no-cache-dir', '--force-reinstall']
        const installed = await runIn(environment.python, [...pip, ...how, own.find(end)])
        expect(installed, end).toMatchObject({succeeded: true})
        const {succeeded, output, printed} = await runIn(environment.python, [script])
        expect(succeeded, printed).toBe(true)
        const {file, status, shown, typed} = JSON.parse(output) as Record<string, string>
        expect(file?.startsWith(folder), file).toBe(true)
        expect(status).toBe(200)
        expect(typed, end).toBe(true)
        // A call over several lines is where its arguments are until 3.7, and on all of them from 3.13 on.
        const lines = writtenLinesIn(shown ?? '')
        expect(lines).not.toEqual([])
        for (const line of lines)
          expect(line).toMatch(/^(?:raise RefusedRequest\(|400, 'several host fields', clause=)/u)
      }
    }
  )

  test('the packed code is the published code, but for comments', async () => {
    const unpacked = join(own.folder, `../unpacked-${interpreter.version}`)
    const unzip = ['-c', 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])']
    await runIn(interpreter.executable, [...unzip, own.find('.whl'), unpacked])
    const compared = await runIn(interpreter.executable, [
      comparison,
      join(import.meta.dirname, '../../reference/python/wsgi_ng'),
      join(unpacked, 'wsgi_ng')
    ])
    expect(compared.succeeded, compared.printed).toBe(true)
    const {same, read, different} = JSON.parse(compared.output) as Record<string, unknown>
    expect([same, different]).toEqual([true, []])
    expect(read).toBeGreaterThan(10)
  })
})

test('the metadata is what its specification asks for', async ({skip}) => {
  if ('missing' in reader) return skip(reader.missing)
  const read = `
import json, sys, zipfile
from packaging.metadata import Metadata
from packaging.utils import parse_sdist_filename, parse_wheel_filename
wheel, sdist = sys.argv[1:]
archive = zipfile.ZipFile(wheel)
stem = archive.namelist()[-1].rsplit('/', 1)[0]
metadata = Metadata.from_email(archive.read(stem + '/METADATA'), validate=True)
name, version, _, tags = parse_wheel_filename(wheel.rsplit('/', 1)[-1])
assert (name, version) == parse_sdist_filename(sdist.rsplit('/', 1)[-1]) == (metadata.name, metadata.version)
fits = [str(at) for at in ('2.6', '2.7.18', '3.5', '3.6', '3.14') if metadata.requires_python.contains(str(at))]
print(json.dumps([name, str(version), sorted(map(str, tags)), metadata.license, fits, metadata.description]))
`
  const {succeeded, output, printed} = await runIn(reader.python, [
    '-c',
    read,
    own.find('.whl'),
    own.find('.tar.gz')
  ])
  expect(succeeded, printed).toBe(true)
  expect(JSON.parse(output)).toEqual([
    'wsgi-ng',
    '0.1.0',
    ['py2-none-any', 'py3-none-any'],
    'Apache-2.0',
    ['2.7.18', '3.6', '3.14'],
    readFileSync('reference/python/README.md', 'utf8')
  ])
})

test('the record of the wheel has the hash and the size of every file', async ({skip}) => {
  const [interpreter] = chosen
  if (!interpreter) return skip('no CPython was found')
  const check = `
import base64, csv, hashlib, io, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
names = archive.namelist()
rows = list(csv.reader(archive.read(names[-1]).decode('utf-8').splitlines()))
assert names[-1].endswith('/RECORD') and [row[0] for row in rows] == names
for name, digest, size in rows[:-1]:
    data = archive.read(name)
    wanted = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode('ascii')
    assert (digest, int(size)) == ('sha256=' + wanted, len(data)), name
assert rows[-1][1:] == ['', '']
`
  const {succeeded, printed} = await runIn(interpreter.executable, ['-c', check, own.find('.whl')])
  expect(succeeded, printed).toBe(true)
})

/** The lines of sources that the lines of a traceback say they were written as. */
function writtenLinesIn(traceback: string): readonly string[] {
  return Array.from(traceback.matchAll(/# (?<file>\S+\.md):(?<line>\d+)$/gmu), ({groups}) => {
    const text = readFileSync(groups?.['file'] ?? '', 'utf8').split('\n')
    return (text[Number(groups?.['line']) - 1] ?? '').trim()
  })
}
