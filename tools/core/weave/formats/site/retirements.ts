import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Retirement} from '../../../model/clause.ts'
import {clauseLink} from '../html/write-phrases.ts'
import {isClauseId} from '../../../model/clause-id.ts'
import type {Links} from './links.ts'
import {proseOf} from './prose.ts'

/** Ids that are used no more, each where a link to it leads. */
export function writeRetirements(retirements: readonly Retirement[], links: Links): readonly Element[] {
  const once = new Map(retirements.toReversed().map((retirement) => [retirement.id, retirement]))
  const all = retirements.filter((retirement) => once.get(retirement.id) === retirement)
  if (all.length === 0) return []

  return [
    h(
      'dl',
      {className: ['retired']},
      all.flatMap(({id, reason, replacement}) => {
        const link = links.clause(id)
        const target = replacement && links.clause(replacement.name)
        return [
          h(
            'dt',
            // A clause that is there as well keeps its id.
            {...(!link && isClauseId(id) && {id}), ...(target && {dataReplacement: target.href})},
            h('code', id)
          ),
          h('dd', [
            ...proseOf(replacement ? asSentence(reason) : reason),
            ...(replacement ? ['Replaced by ', clauseLink(replacement.name, links), '.'] : [])
          ])
        ]
      })
    )
  ]
}

/** With what ends a sentence and a space, so that another can follow. */
function asSentence(words: string): string {
  if (words === '') return ''
  return /[.!?…]$/u.test(words) ? `${words} ` : `${words}. `
}
