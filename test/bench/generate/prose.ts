import type {Random} from './random.ts'

const subjects = [
  'A gateway',
  'The client',
  'An old proxy',
  'Each worker',
  'The peer',
  'A test',
  'Whoever asks'
] as const
const verbs = ['keeps', 'forwards', 'reads', 'counts', 'drops', 'joins', 'delays', 'names'] as const
const objects = [
  'the head of the message',
  'each *chunk* in turn',
  'what `splitTarget()` gives it',
  'a field that nobody knows',
  'the [list of codes](https://www.iana.org/assignments/http-status-codes)',
  'whatever was left of the body',
  'its own **limit** of `4096` bytes'
] as const
const endings = [
  'before the next one comes',
  'as RFC 9110 §5.5 has it',
  'without a second look',
  'in the order of arrival',
  'as PEP 3333 did',
  'so that nothing waits for it',
  'where the connection is still open'
] as const

/** The longest line of prose. */
const columns = 100

/** Some sentences in one paragraph, about nothing much; `extra` ones stand at its end. */
export function paragraph(random: Random, sentences: number, extra: readonly string[] = []): string {
  const made = Array.from(
    {length: sentences},
    () => `${random.of(subjects)} ${random.of(verbs)} ${random.of(objects)} ${random.of(endings)}.`
  )
  return wrapped([...made, ...extra].join(' '))
}

/** A table with three columns. */
export function table(random: Random, rows: number): string {
  const cells = Array.from(
    {length: rows},
    (_, at) => `| \`code-${at}\` | ${random.of(objects)} | ${random.of(endings)} |`
  )
  return ['| code | what | when |', '|---|---|---|', ...cells].join('\n')
}

/** A list with an item for each sentence. */
export function list(random: Random, items: number): string {
  return Array.from({length: items}, () => `- ${random.of(verbs)} ${random.of(objects)}`).join('\n')
}

/** Text on lines of their usual length. */
export function wrapped(text: string): string {
  const lines: string[] = []
  let line = ''

  for (const word of text.split(' ')) {
    if (line.length + word.length >= columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }

  return [...lines, line].join('\n')
}
