import type {Project} from '../../tools/core/model/project.ts'

/** Settings of a standard in TypeScript and Python, which is no PEP. */
export const plainProject: Project = {
  title: 'Test',
  sources: ['pep', 'requirements', 'experiments'],
  reference: 'reference',
  languages: {
    typescript: {root: 'reference/typescript', packages: {}, versions: [], schemas: {}},
    python: {root: 'reference/python', packages: {}, versions: ['2.7', '3.6+'], schemas: {}}
  },
  site: {},
  reports: [],
  rules: {}
}

/** The same standard, published as a PEP. */
export const pepProject: Project = {...plainProject, pep: {number: 9999, text: 'pep', annex: ['pep/annex']}}
