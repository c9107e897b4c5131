import type {Text} from 'hast'

/** Characters as they are, of which nothing is markup. */
export function text(value: string): Text {
  return {type: 'text', value}
}
