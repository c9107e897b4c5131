const clauseId = /^[a-z][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)+$/

/** Whether a label between brackets refers to a clause: lower case, with at least one dot. */
export function isClauseId(label: string): boolean {
  return clauseId.test(label)
}
