/** The address of a page from another one, both given from the root of the site: it holds in any folder. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const steps = to.split('/')
  const parting = folders.findIndex((folder, at) => at >= steps.length - 1 || folder !== steps[at])
  const shared = parting === -1 ? folders.length : parting
  const up = folders.slice(shared).map(() => '..')
  return [...up, ...steps.slice(shared).map(addressable)].join('/')
}

/** A name as a part of an address; every other character stays, for browsers encode what they have to. */
export function addressable(name: string): string {
  return name.replace(/[%#?:\\\s]/gu, (character) => encodeURIComponent(character))
}
