import type {SpecRule} from '../../model/rule.ts'

/** What was accepted must be met by something; what is merely planned says so. */
export const unansweredRequirement: SpecRule = {
  code: 'check/unanswered-requirement',
  severity: 'error',
  scope: 'spec',
  *violations({clauses, requirements}) {
    const answered = new Set([...clauses.values()].flatMap(({answers}) => answers.map(({name}) => name)))

    for (const {id, status, needs, span} of requirements.values()) {
      if (status !== 'accepted' || answered.has(id) || !needs.some(({kind}) => kind === 'clause')) continue
      yield {
        message: `Unexpected requirement \`${id}\` that no clause answers, expected \`for="${id}"\` on one, or status \`planned\``,
        span
      }
    }
  }
}
