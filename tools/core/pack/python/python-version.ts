const written =
  /^(?<release>\d{1,9}\.\d{1,9}\.\d{1,9})(?:-(?<stage>alpha|beta|rc|dev)(?:\.(?<number>\d{1,9}))?)?$/u

const stages = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['rc', 'rc'],
  ['dev', '.dev']
])

/** A version such as `1.2.0-rc.1` as Python has it, `1.2.0rc1`; absent for one that Python has no form for. */
export function pythonVersionOf(version: string): string | undefined {
  const {release, stage, number = '0'} = written.exec(version)?.groups ?? {}
  if (release === undefined) return undefined
  const plain = release.split('.').map(Number).join('.')
  return stage === undefined ? plain : `${plain}${stages.get(stage) ?? ''}${Number(number)}`
}
