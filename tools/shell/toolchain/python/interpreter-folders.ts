import {readdirSync} from 'node:fs'
import {delimiter, isAbsolute, join} from 'node:path'

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The folders that may hold a Python: those of `PATH` first, then where version managers and installers put them.
 *
 * A version manager's own wrappers are left out: what they lead to is found without them, and they are slow.
 */
export function interpreterFolders(environment: Variables): readonly string[] {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? ''
  const pyenv = environment['PYENV_ROOT'] ?? join(home, '.pyenv')
  const local = environment['LOCALAPPDATA']
  const wrappers = join(pyenv, 'shims')
  const search = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== wrappers)

  const folders = [
    ...search,
    ...within(join(pyenv, 'versions'), 'bin'),
    ...within(join(environment['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'uv/python'), 'bin'),
    ...within(join(home, '.asdf/installs/python'), 'bin'),
    ...within('/Library/Frameworks/Python.framework/Versions', 'bin'),
    ...['/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'],
    ...(local === undefined ? [] : within(join(local, 'Programs/Python'), ''))
  ]
  return Array.from(new Set(folders.filter((folder) => isAbsolute(folder))))
}

function within(folder: string, tail: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name, tail))
  } catch {
    return []
  }
}
