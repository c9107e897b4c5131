import type {Heading} from '../../../model/document.ts'
import {isPepText} from '../../../model/pep.ts'
import type {Project} from '../../../model/project.ts'
import type {Spec} from '../../../model/spec.ts'

/** The sections that PEP 12 suggests, in its order. */
export const suggested: readonly string[] = [
  'Abstract',
  'Motivation',
  'Specification',
  'Rationale',
  'Backwards Compatibility',
  'Security Implications',
  'How to Teach This',
  'Reference Implementation',
  'Rejected Ideas',
  'Open Issues',
  'Acknowledgements',
  'Footnotes',
  'Change History',
  'Copyright'
]

/** The headings that open a section of the PEP: those of the first depth in the text's own folder, and in a folder's first file. */
export function sectionsOf({documents}: Spec, project: Project): readonly Heading[] {
  const opened = new Set<string>()

  return documents
    .filter(({file}) => isPepText(file, project))
    .flatMap(({file, headings}) => {
      const [folder, ...deeper] = file.slice((project.pep?.text.length ?? 0) + 1).split('/')
      const below = deeper.length > 0 && opened.has(folder ?? '')
      if (deeper.length > 0) opened.add(folder ?? '')
      return below ? [] : headings.filter(({depth}) => depth === 1)
    })
}
