import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import type {Construct, Extension} from 'micromark-util-types'
import {matchAt} from './phrase.ts'

/**
 * The micromark extension for addresses of the web and of mail in running text.
 *
 * The one it is made of tries nearly every word, and micromark's time grows with the square of the tries in a
 * paragraph; this one tries only what begins like an address.
 */
export function addressSyntax(text: string): Extension {
  const guarded = new Map<Construct, Construct>()

  return {
    text: Object.fromEntries(
      (text.includes('@') ? all : withoutMail).map(([first, list]) => [first, list.map(guard)])
    )
  }

  function guard(construct: Construct): Construct {
    const made = guarded.get(construct) ?? guardedBy(construct, text)
    guarded.set(construct, made)
    return made
  }
}

const mail = 'emailAutolink'

const beginnings: ReadonlyMap<string | undefined, RegExp> = new Map([
  [mail, /[\w.+-]+@/y],
  ['wwwAutolink', /www\./iy],
  ['protocolAutolink', /https?:\/\//iy]
])

const all = Object.entries(gfmAutolinkLiteral().text ?? {}).map(
  ([first, list]) => [first, [list ?? []].flat()] as const
)
const withoutMail = all
  .map(([first, list]) => [first, list.filter(({name}) => name !== mail)] as const)
  .filter(([, list]) => list.length > 0)

function guardedBy(construct: Construct, text: string): Construct {
  const beginning = beginnings.get(construct.name)
  if (!beginning) return construct

  return {
    ...construct,
    previous(code) {
      return (
        (construct.previous?.call(this, code) ?? true) && matchAt(text, beginning, this.now().offset) !== null
      )
    },
    tokenize(effects, ok, nok) {
      const begins = matchAt(text, beginning, this.now().offset) !== null
      return begins ? construct.tokenize.call(this, effects, ok, nok) : nok
    }
  }
}
