/** Whether a package index takes a name, as PEP 508 has it. */
export function isDistributionName(name: string): boolean {
  return name.length <= 100 && /^[a-z\d](?:[a-z\d._-]*[a-z\d])?$/iu.test(name) && /^[\x21-\x7e]+$/u.test(name)
}

/** The form of a name in that of a file, as the specifications of wheels and source distributions have it. */
export function fileName(name: string): string {
  return normalisedName(name).replaceAll('-', '_')
}

/** The form in which names are compared, as PEP 503 has it. */
function normalisedName(name: string): string {
  return name.replace(/[-_.]+/gu, '-').toLowerCase()
}
