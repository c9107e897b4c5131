/** What a command would do to the disk, before it does it. */
export interface Plan {
  readonly changes: readonly Change[]
  /** Files that are as they should be. */
  readonly unchanged: number
}

export type Change =
  | {
      readonly kind: 'create' | 'update'
      readonly path: string
      /** Text, or the bytes of what is none. */
      readonly content: string | Uint8Array
      readonly executable: boolean
    }
  | {readonly kind: 'delete'; readonly path: string}

/** What a generated folder was left with: for each file its hash and the sources that it came from. */
export interface Manifest {
  readonly files: Readonly<Record<string, {readonly hash: string; readonly sources: readonly string[]}>>
}
