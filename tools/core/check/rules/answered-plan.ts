import type {SpecRule} from '../../model/rule.ts'

/** A plan that a clause answers is a plan no more, and its evidence should count. */
export const answeredPlan: SpecRule = {
  code: 'check/answered-plan',
  severity: 'warning',
  scope: 'spec',
  *violations({clauses, requirements}) {
    const seen = new Set<string>()

    for (const {id, answers, span} of clauses.values()) {
      for (const {name} of answers) {
        const requirement = requirements.get(name)
        if (requirement?.status !== 'planned' || seen.has(name)) continue
        seen.add(name)

        yield {
          message: `Unexpected status \`planned\` of \`${name}\`, expected \`accepted\`: a clause answers it`,
          span: requirement.span,
          related: [{message: `Clause \`${id}\` answers it`, span}]
        }
      }
    }
  }
}
