import type {List, ListItem} from '../../../model/markdown.ts'
import {indent, type Line} from './line.ts'
import {blank} from './line.ts'
import type {Surroundings} from './surroundings.ts'
import {writeBlocks, type Room} from './write-blocks.ts'

/** A list: tight where every item is one paragraph and its author wrote it so. */
export function writeList(list: List, surroundings: Surroundings, room: Room): readonly Line[] {
  const tight = !list.spread && list.children.every(isSimple)

  return list.children.flatMap((item, at) => {
    const marker = list.ordered ? `${(list.start ?? 1) + at}. ` : room.depth % 2 === 0 ? '* ' : '- '
    const inner = {width: room.width - marker.length, depth: room.depth + 1}
    const lines = writeBlocks(item.children, surroundings, inner)
    const written =
      lines.length > 0
        ? indent(lines, marker, ' '.repeat(marker.length))
        : [{lead: marker.trimEnd(), text: ''}]
    return at === 0 || tight ? written : [blank, ...written]
  })
}

function isSimple({spread, children}: ListItem): boolean {
  return !spread && children.length <= 1 && children.every(({type}) => type === 'paragraph')
}
