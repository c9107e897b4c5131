import type {CodeArtifact} from './code.ts'
import type {Problem} from './findings.ts'

/**
 * Hold what a checker said of an artifact against the errors that its author expects.
 *
 * Problems with an expected code are as they should be and go; an expected code that did not occur is a problem at
 * the directive. `problems` are those of one checker; those of other artifacts are passed on.
 */
export function expectErrors(artifact: CodeArtifact, problems: readonly Problem[]): readonly Problem[] {
  if (artifact.errors.length === 0) return problems
  const own = problems.filter(({path}) => path === artifact.path)
  const missing = artifact.errors.filter((expected) => !own.some(({code}) => isCode(code, expected)))
  const left = problems.filter(
    ({path, code}) => path !== artifact.path || !artifact.errors.some((expected) => isCode(code, expected))
  )
  return [...left, ...missing.map((expected) => missingError(artifact, expected))]
}

/** `typescript/TS2322` is what an author calls `2322` or `TS2322`; `python/reportCallIssue` has but one name. */
function isCode(code: Problem['code'], expected: string): boolean {
  const name = code.slice(code.indexOf('/') + 1)
  return name === expected || (name === `TS${expected}` && code.startsWith('typescript/'))
}

function missingError(artifact: CodeArtifact, expected: string): Problem {
  const start = directiveOf(artifact)
  return {
    path: artifact.path,
    start,
    end: start,
    code: 'check/missing-error',
    severity: 'error',
    message: `Unexpected success, expected the error \`${expected}\``
  }
}

/** Where the first text stands that a directive made the tool write; the beginning where it wrote none. */
function directiveOf({segments}: CodeArtifact): number {
  let at = 0
  for (const {text, origin} of segments) {
    if (origin && origin.end > origin.start && origin.end - origin.start !== text.length) return at
    at += text.length
  }
  return 0
}
