/** Where a PEP is published. */
export function pepAddress(number: number): string {
  return `https://peps.python.org/pep-${String(number).padStart(4, '0')}/`
}

/** Where an RFC is published, or a section of it, such as `3.2` or `A.1`. */
export function rfcAddress(number: number, section?: string): string {
  const anchor =
    section === undefined
      ? ''
      : `#${/^[a-z]/iu.test(section) ? 'appendix' : 'section'}-${encodeURIComponent(section)}`
  return `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`
}
