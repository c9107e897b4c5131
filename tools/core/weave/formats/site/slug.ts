/** A name as a part of an id: lower-case letters, digits and hyphens. */
export function slugOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'x'
  )
}
