import type {Element, ElementContent} from 'hast'
import type {Artifact} from '../../../model/artifact.ts'
import {scriptLiteral} from './script-literal.ts'

/** A clause, and what its panel says once it is opened. */
export type OpenedPanel = readonly [id: string, details: readonly Element[]]

/** A text, or the name of an element, its attributes and what it holds: scripts of the theme read nothing as HTML. */
type Built = string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...Built[]]

/** What the panels of a document say once they are opened: a classic script, as is what names in code say. */
export function evidenceScript(file: string, panels: readonly OpenedPanel[]): Artifact {
  const rows = panels.map(([id, details]) => scriptLiteral([id, ...details.map(builtOf)]))
  return {
    path: `dist/site/${evidenceScriptOf(file)}`,
    segments: [{text: `;(globalThis.siteEvidence ??= []).push(\n${rows.join(',\n')}\n)\n`}]
  }
}

/** Where it is, from the root of the site. */
export function evidenceScriptOf(file: string): string {
  return `assets/evidence/${file}.js`
}

function builtOf(node: ElementContent): Built {
  if (node.type === 'text') return node.value
  if (node.type === 'comment') return ''
  return [node.tagName, attributesOf(node), ...node.children.map(builtOf)]
}

/** Names of properties are those of attributes, but for one. */
function attributesOf({properties}: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name === 'className' ? 'class' : name,
      Array.isArray(value) ? value.join(' ') : String(value)
    ])
  )
}
