type Variables = Readonly<Record<string, string | undefined>>

/** What a program needs to start at all, and to find its temporary folder. */
const kept = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'WINDIR',
  'PATHEXT',
  'LANG'
]

/** For Python: the same result on every machine, and nothing written beside what it reads. */
const fixed = {
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONHASHSEED: '0',
  PYTHONIOENCODING: 'utf-8',
  PYTHONNOUSERSITE: '1',
  PYTHONUTF8: '1',
  TZ: 'UTC'
}

/** The environment that a Python runs in: no setting of the user's own reaches it. */
export function sealedEnvironment(environment: Variables): Readonly<Record<string, string>> {
  const entries = kept.flatMap((name) => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {...Object.fromEntries(entries), ...fixed}
}
