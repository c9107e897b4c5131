import type {Artifact} from '../model/artifact.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Plan} from '../model/plan.ts'

/** Report each change that a plan would make, for commands that only look whether the generated files are current. */
export function staleOf({changes}: Plan, artifacts: readonly Artifact[]): readonly Diagnostic[] {
  const origins = new Map(
    artifacts.map(({path, segments}) => [path, segments.find(({origin}) => origin)?.origin])
  )

  return changes.map(({kind, path}): Diagnostic => {
    const span = origins.get(path)
    return {code: 'plan/stale', severity: 'error', message: messages[kind](path), ...(span && {span})}
  })
}

const messages = {
  create: (path: string) =>
    `Unexpected absence of \`${path}\`, expected the file that \`spec tangle\` writes`,
  update: (path: string) => `Unexpected old text in \`${path}\`, expected what \`spec tangle\` writes`,
  delete: (path: string) => `Unexpected file \`${path}\`, expected none, as \`spec tangle\` deletes it`
}
