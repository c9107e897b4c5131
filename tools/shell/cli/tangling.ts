/** The stages that decide whether code can be put together and written. */
export const tangling: ReadonlySet<string> = new Set(['source', 'parse', 'tangle', 'plan'])
