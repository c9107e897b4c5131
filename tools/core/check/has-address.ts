import type {Definition, Image, Link, Nodes} from '../model/markdown.ts'

/** What leads to an address that its author wrote. */
export type Addressed = Link | Image | Definition

export function hasAddress(node: Nodes): node is Addressed {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition'
}
