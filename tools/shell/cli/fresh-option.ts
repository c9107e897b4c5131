import {Option} from '@commander-js/extra-typings'

/** Of every command that shows what was found before. */
export function freshOption() {
  return new Option('--fresh', 'use nothing that was found before: check and run everything again')
}
