import type {Block, Line} from '../../../model/block.ts'
import type {Document} from '../../../model/document.ts'
import {isPepText} from '../../../model/pep.ts'
import type {Project} from '../../../model/project.ts'

/** The code blocks that a PEP shows, of a document that is part of its text. */
export function shownBlocksOf({file, blocks}: Document, project: Project): readonly Block[] {
  if (!isPepText(file, project)) return []
  return blocks.filter(({hidden, role}) => !hidden && role !== 'test' && role !== 'vector')
}

export function codeLinesOf(document: Document, project: Project): readonly Line[] {
  return shownBlocksOf(document, project).flatMap(({lines}) => lines)
}
