import {lineAt, lineStartsOf} from '../line-starts.ts'

/** The sources that a source map names, each once, in the order in which they are first met. */
export interface MappedSources {
  /** Index of the source, line and column, each counted from 0. */
  readonly placeOf: (file: string, offset: number) => readonly [number, number, number]
  readonly files: () => readonly string[]
  readonly contents: () => readonly (string | null)[]
}

export function mappedSources(textOf: (file: string) => string | undefined): MappedSources {
  const sources = new Map<string, Source>()

  return {
    placeOf(file, offset) {
      const source = sources.get(file) ?? add(file)
      const line = lineAt(source.lines, offset)
      return [source.index, line, offset - (source.lines[line] ?? 0)]
    },
    files: () => [...sources.keys()],
    contents: () => Array.from(sources.values(), ({text}) => text ?? null)
  }

  function add(file: string): Source {
    const text = textOf(file)
    const source = {index: sources.size, text, lines: lineStartsOf(text ?? '')}
    sources.set(file, source)
    return source
  }
}

interface Source {
  readonly index: number
  readonly text: string | undefined
  readonly lines: readonly number[]
}
