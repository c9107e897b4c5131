import type {Fix} from '../model/diagnostic.ts'
import type {Span} from '../model/span.ts'

/** The fix that puts another name where one stands, if there is another; what was meant is for a person to say. */
export function renaming(span: Span, name: string | undefined): {readonly fix?: Fix} {
  if (name === undefined) return {}
  return {fix: {title: `Write \`${name}\``, edits: [{span, text: name}], safe: false}}
}
