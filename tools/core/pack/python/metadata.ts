/** What an index and an installer are told of a distribution. */
export interface Metadata {
  readonly name: string
  readonly version: string
  readonly summary: string
  readonly license?: string
  readonly requiresPython?: string
  readonly authors: readonly {readonly name?: string; readonly email?: string}[]
  readonly keywords: readonly string[]
  readonly classifiers: readonly string[]
  readonly dependencies: readonly string[]
  readonly urls: readonly (readonly [string, string])[]
  readonly scripts: readonly (readonly [string, string])[]
  readonly extras: readonly (readonly [string, readonly string[]])[]
  /** Markdown. */
  readonly readme?: string
}

/** The file `METADATA` of a wheel, and `PKG-INFO` of a source distribution, in version 2.1 of the core metadata. */
export function metadataText(metadata: Metadata): string {
  const {readme, authors, extras} = metadata
  const names = authors.filter(({email}) => email === undefined).flatMap(({name}) => name ?? [])
  const addresses = authors.flatMap(({name, email}) => (email === undefined ? [] : [addressOf(email, name)]))

  const fields: readonly (readonly [string, string])[] = [
    ['Metadata-Version', '2.1'],
    ['Name', metadata.name],
    ['Version', metadata.version],
    ['Summary', metadata.summary],
    ...optional('Author', names.join(', ')),
    ...optional('Author-email', addresses.join(', ')),
    ...optional('License', metadata.license),
    ...optional('Keywords', metadata.keywords.join(',')),
    ...metadata.urls.map(([label, url]) => ['Project-URL', `${label}, ${url}`] as const),
    ...metadata.classifiers.map((classifier) => ['Classifier', classifier] as const),
    ...optional('Requires-Python', metadata.requiresPython),
    ...metadata.dependencies.map((one) => ['Requires-Dist', one] as const),
    ...extras.flatMap(([extra, dependencies]) => [
      ['Provides-Extra', extra] as const,
      ...dependencies.map((one) => ['Requires-Dist', forExtra(one, extra)] as const)
    ]),
    ...optional('Description-Content-Type', readme === undefined ? undefined : 'text/markdown; charset=UTF-8')
  ]

  const head = fields.map(([field, value]) => `${field}: ${oneLine(value)}\n`).join('')
  return readme === undefined ? head : `${head}\n${readme}`
}

/** Headers end with their line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\u0085\u2028\u2029]+/gu, ' ').trim()
}

function optional(field: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined || value === '' ? [] : [[field, value]]
}

function addressOf(email: string, name: string | undefined): string {
  return name === undefined ? email : `"${name.replace(/["\\]/gu, '')}" <${email}>`
}

/** A requirement that has a condition already has it and this one. */
function forExtra(requirement: string, extra: string): string {
  const at = requirement.indexOf(';')
  const condition = `extra == '${extra}'`
  if (at === -1) return `${requirement} ; ${condition}`
  return `${requirement.slice(0, at).trimEnd()} ; (${requirement.slice(at + 1).trim()}) and ${condition}`
}
