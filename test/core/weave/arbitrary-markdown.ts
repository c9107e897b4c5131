import fc from 'fast-check'

/** Markdown in our notation with what another markup language may trip over: delimiters, markers and marks of every kind. */
export function arbitraryMarkdown(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(section, {minLength: 1, maxLength: 3}), fc.array(block, {maxLength: 3}))
    .map(([sections, loose]) => [...loose, ...sections].join('\n\n') + notes)
}

const notes =
  '\n\n[^note]: A note with `code`.\n\n    And more of it.\n\n[ref]: https://example.org/a_b_ "Title"\n\n[pic]: pic.png\n'

const words = [
  'word', 'Word', 'a', 'I', '1', 'x1', 'é', '漢字', '👩🏽', 'fi_x', '_pre', 'post_', '__init__', '*args', '**kw', '*', '**', '\\*', '\\`',
  '|', '|x|', '\\\\', '\\_', '::', 'end::', ':', ':role:', ':pep:', '..', '...', '.. x::', '-', '+', '--', '---', '—', '1.', '1)', '(a)', 'A.', 'iv.',
  '#.', '>>>', '__', '____', '[x]_', '[1]', '<b', 'a<b>', '&amp;', '&nbsp;', '&#32;', '&lt;', '=', '====', '~~~', '“', '”', "'", '"', '(', ')', ',', '.', ';',
  'text-', '#', '{', '}', '^', '/x', '-x', '--opt', '+1', 'http://x.y/z_', 'https://x.y/a?b=c.', 'www.x.y', 'a@b.cd', 'PEP 8', 'RFC 9110 §5.5', 'RFC 7230',
  '\u00a0', '\u2028', '\u0007', '|-', '=== ===', '+---+', '•', '$', '%', '!', '?', '@', 'don’t', 'urn:x:y', 'mailto:q@r.st'
] // prettier-ignore

const glue = fc.constantFrom(' ', ' ', ' ', '', '\n')

const plain = fc
  .array(fc.tuple(fc.constantFrom(...words), glue), {minLength: 1, maxLength: 14})
  .map((pairs) => pairs.flat().join(''))

const codeText = fc.constantFrom(
  'code',
  'a b',
  'a`b',
  '``',
  '`',
  '*x*',
  '_',
  'a\\',
  '\\',
  '<x>',
  '|',
  ' pad ',
  'MUST',
  '漢',
  "'",
  ')',
  ':x:',
  'a``b'
)

const {inline} = fc.letrec<{inline: string; piece: string}>((tie) => ({
  inline: fc
    .array(fc.tuple(tie('piece'), glue), {minLength: 1, maxLength: 5})
    .map((pairs) => pairs.flat().join('')),
  piece: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {arbitrary: plain, weight: 6},
    {arbitrary: codeText.map((code) => `\`\`\` ${code} \`\`\``), weight: 2},
    {arbitrary: codeText.map((code) => `\`${code}\``), weight: 1},
    {arbitrary: tie('inline').map((text) => `*${text.trim()}*`), weight: 1},
    {arbitrary: tie('inline').map((text) => `**${text.trim()}**`), weight: 1},
    {
      arbitrary: fc
        .tuple(
          tie('inline'),
          fc.constantFrom('https://e.org/', '<a b>', 'x.md', '#one', 'https://e.org/q_', 'mailto:a@b', '')
        )
        .map(([text, url]) => `[${text.trim()}](${url})`),
      weight: 1
    },
    {
      arbitrary: fc.constantFrom(
        '[a.one]', '[a.none]', '[*thing*]', '[*things*]', '**thing**{term}', '[ref]', '[a *b*][ref]', '[^note]', 'x[^note]', '![alt *text*](p.png)',
        '![][pic]', '<br>', '<!-- c -->', '\\\n', '  \n', '<https://e.org/_>', '~~x~~'
      ), // prettier-ignore
      weight: 3
    }
  )
}))

const paragraph = inline

const code = fc
  .tuple(
    fc.constantFrom('', 'ts', 'python', 'text', 'nonsense', 'ts hidden', 'ts test', '`x`'),
    fc.array(
      fc.constantFrom(
        'x = 1',
        '  indented',
        '\ttab',
        '',
        '`tick` `tock`',
        ':option: x',
        '..',
        'a::',
        '漢',
        '    ',
        '\u2028'
      ),
      {maxLength: 5}
    )
  )
  .map(([info, lines]) => `~~~~${info}\n${lines.join('\n')}\n~~~~`)

const cell = inline.map((text) => text.replace(/\s+/gu, ' ').replaceAll('|', '\\|'))
const table = fc
  .integer({min: 1, max: 4})
  .chain((count) =>
    fc
      .array(
        fc.array(fc.oneof(cell, fc.constantFrom('', '-', '=', 'x')), {minLength: count, maxLength: count}),
        {minLength: 1, maxLength: 4}
      )
      .map(([head = [], ...rows]) =>
        [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
      )
  )

const {block} = fc.letrec<{block: string}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {arbitrary: paragraph, weight: 6},
    {arbitrary: paragraph.map((text) => `r[a.one]{for="x"}\n${text}`), weight: 1},
    {arbitrary: tie('block').map((text) => `r[a.two]\n\n${text}`), weight: 1},
    {arbitrary: code, weight: 2},
    {arbitrary: table, weight: 2},
    {
      arbitrary: fc.constantFrom(
        '---',
        '<!-- both -->',
        '<div>html</div>',
        '![alt](p.png)',
        '> **Note**\n> text',
        '> **Rationale** more'
      ),
      weight: 2
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('- ', '* ', '1. ', '7) ', '0. '),
          fc.constantFrom('\n', '\n\n'),
          fc.array(fc.array(tie('block'), {maxLength: 2}), {minLength: 1, maxLength: 3})
        )
        .map(([marker, joint, items]) =>
          items.map((blocks) => marker + inside(blocks.join('\n\n'), ' '.repeat(marker.length))).join(joint)
        ),
      weight: 2
    },
    {
      arbitrary: fc
        .array(tie('block'), {minLength: 1, maxLength: 2})
        .map((blocks) => `> ${inside(blocks.join('\n\n'), '> ')}`),
      weight: 2
    },
    {arbitrary: inline.map((text) => `### ${text.replace(/\s+/gu, ' ')}`), weight: 1}
  )
}))

const section = fc
  .tuple(
    fc.constantFrom('#', '##', '####'),
    fc.oneof(fc.constantFrom('One', 'Two', 'One'), inline),
    fc.array(block, {maxLength: 4})
  )
  .map(([mark, title, blocks]) => [`${mark} ${title.replace(/\s+/gu, ' ')}`, ...blocks].join('\n\n'))

function inside(text: string, lead: string): string {
  return text.split('\n').join(`\n${lead}`)
}
