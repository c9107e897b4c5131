import type {SpecRule} from '../../model/rule.ts'
import type {Name} from '../../model/span.ts'
import {isShown, verdictsOf} from '../verdicts.ts'

/** A design does not meet what its own tests say it does not. */
export const contradictedClaim: SpecRule = {
  code: 'check/contradicted-claim',
  severity: 'error',
  scope: 'spec',
  *violations({blocks, experiments}) {
    const verdicts = verdictsOf(blocks)

    for (const {id, claims} of experiments.values()) {
      const claimed = new Map(claims.map(({name}) => [name, new Map<string, Name>()]))
      const borneOut = new Set<string>()

      for (const {verdict} of (verdicts.get(id) ?? []).filter(isShown)) {
        for (const requirement of verdict.requirements) {
          if (verdict.score === 'met' || verdict.score === 'partly') borneOut.add(requirement.name)
          else if (!claimed.get(requirement.name)?.has(verdict.score))
            claimed.get(requirement.name)?.set(verdict.score, requirement)
        }
      }

      for (const {name, span} of claims) {
        const against = claimed.get(name)
        if (!against || against.size === 0 || borneOut.has(name)) continue
        yield {
          message: `Unexpected claim of \`${name}\`, expected none: its tests say ${listOf([...against.keys()])}`,
          span,
          related: Array.from(against, ([score, place]) => ({
            message: `\`${score}\` is said here`,
            span: place.span
          }))
        }
      }
    }
  }
}

function listOf(scores: readonly string[]): string {
  return scores.map((score) => `\`${score}\``).join(' and ')
}
