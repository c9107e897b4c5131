import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lineStartsOf} from '../../tools/core/model/line-starts.ts'
import {compareVersions} from '../../tools/core/model/version.ts'
import {annotate} from '../../tools/core/pack/python/annotate.ts'
import {discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {runIn} from '../support/virtual-environment.ts'
import {write} from '../support/command.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

const {found} = await discoverInterpreters(process.env)

/** What a comment could go wrong behind, and what makes programs of it. */
const pieces = [
  ...[
    "'",
    '"',
    "'''",
    '"""',
    "f'",
    'f"""',
    "rb'",
    '\\',
    '\\\n',
    '\n',
    '\n',
    '\n    ',
    '\n\t',
    '\f',
    '#',
    '# x'
  ],
  ...['(', ')', '[', ']', '{', '}', 'a', '1', ' ', ' + ', ' = ', ',', ':', ';', 'if a:', 'pass', '%', 'é']
]
const program = fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map((parts) => parts.join(''))

/** Programs that are long enough to be any, of which most are none. */
const programs = fc.sample(program, {numRuns: 30_000, seed: 20_261_122})

const script = `
import ast, json, sys, io, warnings
warnings.simplefilter('ignore')

def read(text):
    try:
        return ast.dump(ast.parse(text.encode('utf-8')), True, True)
    except (SyntaxError, ValueError):
        return None

pairs = json.load(io.open(sys.argv[1], encoding='utf-8'))
valid = [(left, right) for left, right in pairs if left != right and read(left) is not None]
print(json.dumps({'valid': len(valid), 'changed': [pair for pair in valid if read(pair[0]) != read(pair[1])]}))
`

describe('annotate', () => {
  test.each(found)('leaves any program as it is for CPython $version', async ({executable, version}) => {
    const nests = compareVersions(version, '3.12') >= 0
    const pairs = programs.map((text) => [text, annotated(text, nests)])
    const file = `${temporaryFolder()}/pairs.json`
    write(file, JSON.stringify(pairs))
    const {succeeded, output, printed} = await runIn(executable, ['-c', script, file])
    expect(succeeded, printed).toBe(true)
    const {valid, changed} = JSON.parse(output) as {readonly valid: number; readonly changed: unknown}
    expect(changed).toEqual([])
    expect(valid).toBeGreaterThan(200)
  })
})

function annotated(text: string, nests: boolean): string {
  const segments = [{text, origin: {file: 'a.md', start: 0, end: text.length}}]
  return annotate({path: 'a.py', segments}, {linesOf: () => lineStartsOf(text), nests})
}
