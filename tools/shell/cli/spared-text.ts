import {counted} from '../../core/weave/formats/counted.ts'

/** Say what was not asked for again; nothing where all of it was. */
export function sparedText({results, checks}: {readonly results: number; readonly checks: number}): string {
  const counts = [
    ...(results > 0 ? [counted(results, 'result')] : []),
    ...(checks > 0 ? [counted(checks, 'check')] : [])
  ]
  return counts.length > 0 ? `Kept from before: ${counts.join(' and ')}; \`--fresh\` asks again\n` : ''
}
