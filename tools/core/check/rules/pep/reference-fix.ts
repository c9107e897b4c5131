import type {Fix} from '../../../model/diagnostic.ts'
import type {Address} from './addresses.ts'

/** Write a reference instead of a link; safe where the link says nothing else. */
export function referenceFix({node, url, span}: Address, reference: string): Fix | undefined {
  if (node.type !== 'link') return undefined
  const [child, ...others] = node.children
  const says = others.length === 0 && child?.type === 'text' ? child.value : undefined
  return {
    title: `Write \`${reference}\``,
    edits: [{span, text: reference}],
    safe: says !== undefined && (says === url || says === reference)
  }
}
