import {isPepHeader, isPepText} from '../../../model/pep.ts'
import type {SpecRule} from '../../../model/rule.ts'

const required = ['PEP', 'Title', 'Author', 'Status', 'Type', 'Created']

/** Without these fields a PEP has no place in the index. */
export const missingHeader: SpecRule = {
  code: 'pep/missing-header',
  severity: 'error',
  scope: 'spec',
  *violations({documents}, project) {
    const text = documents.filter(({file}) => isPepText(file, project))
    const [header] = text.filter(({file}) => isPepHeader(file, project))
    const file = header?.file ?? text[0]?.file
    if (file === undefined) return
    const span = {file, start: 0, end: 0}

    if (!header) {
      yield {message: `Unexpected PEP without a header, expected \`${project.pep?.text}/00-header.md\``, span}
      return
    }

    const keys = new Set(header.frontMatter.map(({key}) => key.name))
    for (const key of required) {
      if (!keys.has(key))
        yield {message: `Unexpected header without \`${key}\`, expected \`${key}: …\``, span}
    }
  }
}
