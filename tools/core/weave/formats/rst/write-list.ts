import type {List, ListItem} from '../../../model/markdown.ts'
import {blank, indent, type Line} from './line.ts'
import type {Surroundings} from './surroundings.ts'
import {writeBlocks, type Room} from './write-blocks.ts'

/** A list: tight where its author wrote it so, and every item is one paragraph of text. */
export function writeList(list: List, surroundings: Surroundings, room: Room): readonly Line[] {
  const items = list.children.map(({children}, at) => {
    const marker = list.ordered ? `${(list.start ?? 1) + at}. ` : room.depth % 2 === 0 ? '* ' : '- '
    const inner = {width: room.width - marker.length, depth: room.depth + 1}
    return {marker, lines: writeBlocks(children, surroundings, inner)}
  })
  const tight = !list.spread && list.children.every(isSimple) && items.every(({lines}) => lines.length > 0)

  return items.flatMap(({marker, lines}, at) => {
    const written =
      lines.length === 0
        ? [{lead: marker.trimEnd(), text: ''}]
        : indent(lines, marker, ' '.repeat(marker.length))
    return at === 0 || tight ? written : [blank, ...written]
  })
}

function isSimple({spread, children}: ListItem): boolean {
  return !spread && children.length === 1 && children[0]?.type === 'paragraph'
}
