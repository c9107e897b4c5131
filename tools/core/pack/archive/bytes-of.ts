import {strToU8} from 'fflate'

/** What a file holds; text in UTF-8, where half of a pair of surrogates is U+FFFD as everywhere. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(wellFormed(content)) : content
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}
