import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'

/**
 * Nodes as text. All markup of the site goes through here, so what an author wrote is always text or the value of an
 * attribute.
 */
export function htmlOf(nodes: readonly ElementContent[]): string {
  return plain(
    toHtml([...nodes], {characterReferences: {useNamedReferences: false}}).replace(unspeakable, '\uFFFD')
  )
}

/**
 * Browsers decode a megabyte of ASCII four times as fast as one with a single other character, and draw nothing before;
 * so what is rare is written as a reference. Text in another script stays as it is.
 */
function plain(html: string): string {
  const others = html.match(/[^\0-\x7F]/gu)
  if (!others || others.length > html.length / 32) return html
  return html.replace(
    /[^\0-\x7F]/gu,
    (other) => `&#x${(other.codePointAt(0) ?? 0).toString(16).toUpperCase()};`
  )
}

/**
 * What no page may have: control characters but white space, noncharacters, halves of surrogate pairs, and the reference
 * that a null character becomes, for an author's ampersand is one itself.
 */
const unspeakable =
  /&#x0;|[\0-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
