import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ClauseMarker} from '../../../model/markdown.ts'
import {dashed} from './dashed.ts'
import type {Surroundings} from './surroundings.ts'

/** A clause: its id and state, the text that it governs, and the evidence for it. */
export function writeClause(
  marker: ClauseMarker,
  text: readonly ElementContent[],
  {clauseAt}: Surroundings
): Element {
  const {anchor, level, state, evidence} = clauseAt(marker)
  const id =
    anchor === undefined
      ? h('span', {className: ['clause-id']}, marker.id)
      : h('a', {className: ['clause-id'], href: `#${anchor}`}, marker.id)

  return h(
    'div',
    {
      className: ['clause'],
      ...(anchor !== undefined && {id: anchor}),
      ...(state !== undefined && {dataState: dashed(state)}),
      ...(level !== undefined && {dataLevel: dashed(level)})
    },
    [
      h('p', {className: ['clause-head']}, [
        id,
        ...(level === undefined ? [] : [' ', h('span', {className: ['level']}, level.toUpperCase())]),
        ...(state === undefined
          ? []
          : [' ', h('span', {className: ['state'], dataState: dashed(state)}, state)])
      ]),
      ...text,
      ...evidence
    ]
  )
}
