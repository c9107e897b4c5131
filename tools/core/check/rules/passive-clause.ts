import type {Clause, Keyword} from '../../model/clause.ts'
import type {DocumentRule} from '../../model/rule.ts'
import {levelOf} from '../../model/level-of.ts'

/** What follows the keyword of a sentence in the passive voice; every repetition is bounded. */
const passive =
  /^[*_]{0,3}\s{1,8}(?:[a-z]{1,20}ly\s{1,8})?be\s{1,8}(?:[a-z]{1,20}ly\s{1,8})?(?<participle>[a-z]{2,24})\b/

const irregular: ReadonlySet<string> = new Set(
  'built cut done found given held kept known left lost made met put read seen sent set shown split taken told written'.split(
    ' '
  )
)

/** Words that end like a participle and are none. */
const adjectives: ReadonlySet<string> = new Set('indeed need unlimited unsigned'.split(' '))

/** How much of a sentence is looked at for the actor. */
const sentenceLength = 600

/** A duty in the passive voice, without `by`, is nobody's duty. */
export const passiveClause: DocumentRule = {
  code: 'check/passive-clause',
  severity: 'warning',
  scope: 'document',
  *violations({clauses, text}) {
    for (const clause of clauses) {
      for (const {word, span} of clause.keywords) {
        if (!levelOf(word) || !isPassive(sentenceAfter({span}, clause, text))) continue
        yield {
          message: `Unexpected \`${word} be …\` that names no actor, expected \`The … ${word} …\` or \`by …\``,
          span
        }
      }
    }
  }
}

function isPassive(sentence: string): boolean {
  const participle = passive.exec(sentence)?.groups?.['participle']
  if (participle === undefined || adjectives.has(participle)) return false
  return (participle.endsWith('ed') || irregular.has(participle)) && !/\bby\b/.test(sentence)
}

function sentenceAfter({span}: Pick<Keyword, 'span'>, {body}: Clause, text: string): string {
  const rest = text.slice(span.end, Math.min(body.end, span.end + sentenceLength))
  const end = rest.search(/[.;:](?:\s|$)/)
  return end === -1 ? rest : rest.slice(0, end)
}
