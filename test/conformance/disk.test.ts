import {execFileSync} from 'node:child_process'
import {chmodSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {command, filesBelow, projectOf, spec, write} from '../support/command.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

const block = '~~~ts file=one.ts\nexport const one = 1\n~~~\n'
const long = `~~~ts file=two.ts\n${'// A line of a comment that is long\n'.repeat(2000)}export {}\n~~~\n`
const isRoot = process.getuid?.() === 0

describe('a disk that refuses', () => {
  test.skipIf(process.platform === 'win32').each([['tangle'], ['build']])(
    'a file as large as it is leaves no file behind after `%s`',
    {timeout: 60_000},
    async (name) => {
      const root = projectOf({'pep/10-a.md': block + long})
      const shell = ['bash', '-c', 'ulimit -f 16; exec "$0" "$@"']
      const ended = await spec(root, [name], {through: shell})
      expect(ended).toMatchObject({code: 3, signal: null})
      expect(ended.errors).toMatch(failed)
      expect(filesBelow(root)).toEqual(['pep/10-a.md'])
    }
  )

  test('for being full leaves what was there', {timeout: 60_000}, async ({skip}) => {
    const reason = mountingRefused()
    if (reason) skip(`No small disk can be had: ${reason}`)
    const root = projectOf({'small/.keep': ''})
    // The disk is gone with the name space, whatever becomes of the test.
    const script = `
      mount -t tmpfs -o size=64k none small && cd small && mkdir pep && cp ../10-a.md pep || exit 99
      "$0" "$@" && head -c 20000 /dev/zero > filling && cp ../20-a.md pep || exit 98
      "$0" "$@"; code=$?
      find . -type f | sort; cat reference/typescript/one.ts; exit $code`
    write(join(root, '10-a.md'), block)
    write(
      join(root, '20-a.md'),
      block.replace('one = 1', 'one = 2') + long.replaceAll('// A line', '//').slice(0, 20_000) + '\n~~~\n'
    )
    const ended = await spec(root, ['tangle'], {through: ['unshare', '--mount', 'sh', '-c', script]})
    expect(ended).toMatchObject({code: 3, signal: null})
    expect(ended.errors).toContain('nothing was changed: The disk is full')
    expect(ended.output).toContain(
      './pep/20-a.md\n./reference/manifest.json\n./reference/typescript/one.ts\n./requirements/trace.txt\nexport const one = 1\n'
    )
  })

  test('a user leaves no file behind', {timeout: 60_000}, async ({skip}) => {
    const root = projectOf({'pep/10-a.md': block})
    const user = isRoot ? {user: 65534} : {}
    if (isRoot && !mayRun(65534)) skip('No other user may run the command here')
    chmodSync(root, 0o555)
    const ended = await spec(root, ['tangle'], user)
    chmodSync(root, 0o755)
    expect(ended).toMatchObject({code: 3, signal: null, output: ''})
    expect(ended.errors).toContain('This user may not write here')
    expect(filesBelow(root)).toEqual(['pep/10-a.md'])
  })

  test('to show a folder of sources does not make it an empty one', {timeout: 60_000}, async ({skip}) => {
    const root = projectOf({'pep/10-a.md': 'Prose.\n', 'pep/20-b/10-b.md': block})
    const user = isRoot ? {user: 65534} : {}
    if (isRoot && !mayRun(65534)) skip('No other user may run the command here')
    chmodSync(root, 0o755)
    chmodSync(join(root, 'pep/20-b'), 0o000)
    const ended = await spec(root, ['check'], user)
    chmodSync(join(root, 'pep/20-b'), 0o755)
    expect(ended).toMatchObject({code: 1, signal: null})
    expect(ended.output).toMatch(/^error\[source\/unreadable\].*\n --> pep\/20-b\n/u)
  })
})

describe('what stands where something is to be written', () => {
  test.each([
    ['dist', 'build', 3],
    ['reference', 'tangle', 1],
    ['reference', 'build', 1]
  ])('a file `%s` stays, and `%s` writes nothing else', {timeout: 60_000}, async (path, name, code) => {
    const root = projectOf({'pep/10-a.md': block, [path]: 'Mine.\n'})
    const ended = await spec(root, [name])
    expect(ended).toMatchObject({code})
    expect(ended.output + ended.errors).toMatch(/error\[(?:write\/failed|plan\/in-the-way)\]/u)
    expect(readFileSync(join(root, path), 'utf8')).toBe('Mine.\n')
    expect(filesBelow(root).filter((file) => !file.startsWith('dist/work/'))).toEqual(
      [path, 'pep/10-a.md'].sort()
    )
  })

  test.each([
    ['reference', 'tangle', 1],
    ['dist', 'build', 3],
    ['requirements', 'tangle', 1]
  ])('a link `%s` leads `%s` nowhere', {timeout: 60_000}, async (path, name, code) => {
    const elsewhere = temporaryFolder()
    const root = projectOf({'pep/10-a.md': block})
    symlinkSync(elsewhere, join(root, path))
    expect(await spec(root, [name])).toMatchObject({code})
    expect(readdirSync(elsewhere)).toEqual([])
  })
})

const failed =
  /^(?:.* done\n)*error\[write\/failed\]: Unexpected failure to write `[^`]+`, nothing was changed: The file is larger than .*\n\n1 error\n$/u

function mountingRefused(): string | undefined {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], {stdio: 'pipe'})
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)
  }
}

/** Whether the command and its packages lie where another user may read them. */
function mayRun(user: number): boolean {
  try {
    execFileSync(process.execPath, [command, '--version'], {uid: user, gid: user, cwd: '/', stdio: 'pipe'})
    return true
  } catch {
    return false
  }
}
