interface Explained {
  readonly code: string
  readonly summary: string
}

/** The page that lists every code with what it means, by stage. */
export function diagnosticsIndex(codes: readonly Explained[]): string {
  const stages = new Set(codes.map(stageOf))
  const sections = Array.from(stages, (stage) => {
    return sectionOf(
      stage,
      codes.filter((one) => stageOf(one) === stage)
    )
  })
  return `# Every diagnostic\n\n${introduction}\n\n${sections.join('\n')}`
}

const introduction =
  '`spec explain CODE` prints the page of a code: what it means, why it matters, how to mend it. Each page has the smallest\ntext that causes it.'

function sectionOf(stage: string, codes: readonly Explained[]): string {
  const rows = codes.map(({code, summary}) => `| [${code}](${code}.md) | ${summary.replaceAll('|', '\\|')} |`)
  return [`## ${stage}`, '', '| code | means |', '|---|---|', ...rows, ''].join('\n')
}

function stageOf({code}: Explained): string {
  return code.slice(0, code.indexOf('/'))
}
