import type {Segment} from '../../model/artifact.ts'
import type {ExampleBlock, TestBlock} from '../../model/block.ts'
import type {CodeLine} from '../segments.ts'

/** How a language has its code put together. */
export interface Dialect {
  /** How many blank lines stand between the end of a block and one that continues the file with this line. */
  readonly gapBefore: (line: CodeLine) => number
  /** Which lines begin inside a string, so that indenting them would change its value; absent where none can. */
  readonly inString?: (lines: readonly string[]) => readonly boolean[]
  /** The name that a file is imported by, whatever folder it is found in; absent where an import says the folder. */
  readonly importNameOf?: (path: string) => string
  /** What turns blocks into modules; absent for a language that is not run. */
  readonly modules?: {
    /** Where the module of a test or an example is, below the folder of its role and language. */
    readonly pathOf: (id: string) => string
    /** A module that has the lines as the body of a function `run`. */
    readonly testOf: (block: TestBlock, lines: readonly CodeLine[]) => readonly Segment[]
    /** A module that is the lines. */
    readonly exampleOf: (block: ExampleBlock, lines: readonly CodeLine[]) => readonly Segment[]
  }
}
