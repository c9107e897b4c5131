import type {ThemeRegistration} from '@shikijs/core'
import type {TokenClass} from './token.ts'

/**
 * The scopes of TextMate's grammars that are told apart, the more special below the more general.
 *
 * What is absent is plain: brackets and variables are most of a text, and coloured they would only hide the rest.
 */
const scopes: readonly (readonly [TokenClass | undefined, readonly string[]])[] = [
  ['t-keyword', ['keyword', 'storage', 'markup.heading', 'entity.name.tag', 'entity.name.section']],
  [undefined, ['keyword.operator', 'storage.type.function.arrow', 'keyword.other.parenthesis']],
  [
    't-keyword',
    [
      'keyword.operator.expression',
      'keyword.operator.new',
      'keyword.operator.logical.python',
      'storage.type.function.arrow'
    ]
  ],
  ['t-string', ['string', 'markup.inserted', 'markup.inline.raw', 'markup.fenced_code']],
  [undefined, ['meta.template.expression', 'meta.interpolation', 'string.unquoted.argument.shell']],
  ['t-number', ['constant.numeric', 'keyword.other.unit']],
  [
    't-constant',
    ['constant.language', 'constant.character', 'constant.other.placeholder', 'variable.language']
  ],
  ['t-constant', ['markup.deleted', 'support.constant', 'constant.other.color']],
  ['t-function', ['entity.name.function', 'support.function', 'entity.name.command']],
  ['t-type', ['entity.name.type', 'entity.name.class', 'support.type', 'support.class']],
  ['t-type', ['entity.other.inherited-class', 'entity.name.namespace']],
  ['t-property', ['meta.object-literal.key', 'support.type.property-name', 'entity.other.attribute-name']],
  ['t-property', ['entity.name.header', 'variable.object.property', 'variable.other.property']],
  ['t-variable', ['variable.parameter', 'variable.other.normal.shell']],
  [undefined, ['punctuation.separator.key-value']],
  ['t-comment', ['comment', 'punctuation.definition.comment']]
]

/** A theme whose colours are no colours but numbers of classes: pages have no style of their own. */
export const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: colourOf(-1),
  bg: '#ffffff',
  settings: scopes.map(([, scope], at) => ({scope: [...scope], settings: {foreground: colourOf(at)}}))
}

/** The class that a colour of the theme stands for. */
export function classOf(colour: string | undefined): TokenClass | undefined {
  return classes.get(colour?.toLowerCase() ?? '')
}

const classes: ReadonlyMap<string, TokenClass | undefined> = new Map(
  scopes.map(([name], at) => [colourOf(at), name])
)

function colourOf(at: number): string {
  return `#${(at + 1).toString(16).padStart(6, '0')}`
}
