import type {Project} from './project.ts'

/** The header fields of a PEP in the order of PEP 12. */
export const pepFields = [
  'PEP',
  'Title',
  'Author',
  'Sponsor',
  'BDFL-Delegate',
  'PEP-Delegate',
  'Discussions-To',
  'Status',
  'Type',
  'Topic',
  'Requires',
  'Created',
  'Python-Version',
  'Post-History',
  'Replaces',
  'Superseded-By',
  'Resolution'
] as const

/** Whether a document is part of the PEP's text: below its folder, in no annex, and not the list of retired ids. */
export function isPepText(file: string, {pep}: Pick<Project, 'pep'>): boolean {
  if (!pep || !file.startsWith(`${pep.text}/`) || file.endsWith('/retired.md')) return false
  return annexDepthOf(file, {pep, sources: []}) === undefined
}

/**
 * How many folders hold the annex that a document is in; absent for one that is in none.
 *
 * A standard that is no PEP has its annex in the folder `annex` of any of its sources.
 */
export function annexDepthOf(
  file: string,
  {pep, sources}: Pick<Project, 'pep' | 'sources'>
): number | undefined {
  const folders = pep
    ? pep.annex.flatMap((folder) => [folder, `${pep.text}/${folder}`])
    : sources.map((folder) => `${folder}/annex`)
  return folders.find((folder) => file.startsWith(`${folder}/`))?.split('/').length
}

/** Whether a document's front matter is the PEP's header: `header.md`, perhaps numbered, right below the text's folder. */
export function isPepHeader(file: string, project: Project): boolean {
  if (!project.pep || !isPepText(file, project)) return false
  return /^(?:\d+-)?header\.md$/u.test(file.slice(project.pep.text.length + 1))
}
