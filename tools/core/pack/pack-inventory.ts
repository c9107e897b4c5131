import {strToU8, zlibSync} from 'fflate'

/** An inventory of Sphinx as its file has it: the head as it is, the body compressed. */
export function packInventory({head, body}: {readonly head: string; readonly body: string}): Uint8Array {
  const [plain, packed] = [strToU8(head), zlibSync(strToU8(body), {level: 9})]
  const bytes = new Uint8Array(plain.length + packed.length)
  bytes.set(plain)
  bytes.set(packed, plain.length)
  return bytes
}
