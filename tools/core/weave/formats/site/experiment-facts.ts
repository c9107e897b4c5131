import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Experiment} from '../../../model/experiment.ts'
import type {Links} from './links.ts'

/** What an experiment asks, how it stands and what it claims, below the title of its text. */
export function withExperimentFacts(
  nodes: readonly ElementContent[],
  {question, status, claims}: Experiment,
  links: Links
): readonly ElementContent[] {
  const claimed = claims.map(({name}) => {
    const need = links.requirement(name)
    return need ? h('a', {href: need.href}, name) : h('code', name)
  })
  const facts = h('dl', {className: ['facts']}, [
    h('dt', 'Question'),
    h('dd', question),
    h('dt', 'Status'),
    h('dd', status),
    ...(claimed.length > 0 ? [h('dt', 'Claims'), ...claimed.map((claim) => h('dd', claim))] : [])
  ])

  const first = nodes.findIndex(({type}) => type === 'element')
  const title = nodes[first]
  const hasTitle = title?.type === 'element' && /^h\d$/u.test(title.tagName)
  return hasTitle ? [...nodes.slice(0, first + 1), facts, ...nodes.slice(first + 1)] : [facts, ...nodes]
}
