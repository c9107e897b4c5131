import {type Comment, type CommentDisplayPart, translateTagName} from 'typedoc'
import type {ApiNote} from '../../../core/model/api.ts'

/** The text of a comment as Markdown. */
export function summaryOf(comment: Comment | undefined): string {
  return comment ? textOf(comment.summary) : ''
}

/** What a comment says under tags, each with the word for it. */
export function notesOf(comment: Comment | undefined): readonly ApiNote[] {
  return (comment?.blockTags ?? [])
    .filter(({tag}) => !aboutParameters.has(tag))
    .map(({tag, content}) => ({name: translateTagName(tag), text: textOf(content)}))
}

const aboutParameters: ReadonlySet<string> = new Set(['@param', '@typeParam', '@template', '@property'])

/** A link is shown as the name that it leads to. */
function textOf(parts: readonly CommentDisplayPart[]): string {
  return parts
    .map((part) => (part.kind === 'inline-tag' ? `\`${part.text.replaceAll('`', '')}\`` : part.text))
    .join('')
    .trim()
}
