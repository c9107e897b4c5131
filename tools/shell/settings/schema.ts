import {z} from 'zod'
import {safeAddress} from '../../core/model/safe-address.ts'

const reasoned = z.strictObject({
  severity: z
    .enum(['error', 'warning', 'off'])
    .describe('What the rule is to this standard.')
    .meta({examples: ['off']}),
  reason: z
    .string()
    .min(1)
    .describe('Why it is not what it is elsewhere.')
    .meta({examples: ['the text was handed to us in the passive voice']})
})

const folder = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/u, 'expected a path below the project, with `/`')
  .overwrite((path) => path.replace(/\/+$/u, ''))

/** A pattern without a folder in front would go through everything that lies in the project. */
const pattern = z
  .string()
  .regex(
    /^[^\\\0/*?[{(!]+\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/u,
    'expected a path that starts with the name of a folder of the project, with `/`'
  )
  .refine(
    (path) => !path.startsWith('../') && !path.startsWith('./'),
    'expected a path below the project, without `./` in front'
  )

const report = z.strictObject({
  implementation: z
    .string()
    .regex(
      /^[^\p{C}\s](?:[^\p{C}]{0,98}[^\p{C}\s])?$/u,
      'expected a name of at most 100 characters such as `gunicorn 25`'
    )
    .describe('Whose results they are, with its version.')
    .meta({examples: ['gunicorn 25']}),
  language: z
    .string()
    .min(1)
    .optional()
    .describe('What the implementation is written in.')
    .meta({examples: ['python']}),
  files: pattern
    .describe('Where the reports lie; `*` stands for any characters of a name, `**` for any folders.')
    .meta({examples: ['reports/gunicorn/*.xml']}),
  map: folder
    .optional()
    .describe('A JSON file that says which cases are about which clauses, for a suite that does not know.')
    .meta({examples: ['reports/hypercorn.map.json']})
})

const language = z.strictObject({
  root: folder
    .optional()
    .describe('Where `file=` paths start. Default: a folder of the language’s name in `reference`.')
    .meta({examples: ['src']}),
  packages: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Names that tests and examples import the code by, each with the file or folder below `root` that it stands for.'
    )
    .meta({examples: [{records: '.'}]}),
  versions: z
    .array(
      z
        .string()
        .regex(/^\d+(?:\.\d+)*\+?$/u, 'expected a version such as `2.7`, or `3.6+` for it and all later ones')
    )
    .default([])
    .describe('Versions that everything must work on, unless a block says `since`.')
    .meta({examples: [['2.7', '3.9+']]}),
  schemas: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'For each kind of vector, the JSON Schema below `root` that every vector of it is valid against.'
    )
    .meta({examples: [{record: 'record.schema.json'}]})
})

/** What `spec.config.ts` or `spec.config.json` may say. */
export const settingsSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('Where an editor finds what the options are; nothing else reads it.')
    .meta({examples: ['./node_modules/specloom/schemas/settings.schema.json']}),
  title: z
    .string()
    .min(1)
    .default('Untitled standard')
    .describe('What the standard is called.')
    .meta({examples: ['Tagged records']}),
  version: z
    .string()
    .regex(
      /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}(?:-(?:alpha|beta|rc|dev)\.(?:0|[1-9]\d{0,8}))?$/u,
      'expected a version such as `1.2.0`, or `1.2.0-rc.1` before it'
    )
    .optional()
    .describe(
      'The version of the draft, which all its packages have. Without it, each has that of its manifest.'
    )
    .meta({examples: ['1.2.0', '1.2.0-rc.1']}),
  license: z
    .string()
    .regex(/^[\w.+()-]+(?: [\w.+()-]+)*$/u, 'expected an expression of SPDX such as `Apache-2.0`')
    .max(200)
    .optional()
    .describe('The licence of its packages, as SPDX names it. Without it, each has that of its manifest.')
    .meta({examples: ['Apache-2.0', 'MIT OR CC0-1.0']}),
  sources: z
    .array(folder)
    .min(1)
    .default(['pep', 'requirements', 'experiments'])
    .describe('Folders of literate sources, or single ones, in reading order.')
    .meta({examples: [['text', 'requirements'], ['format.md']]}),
  reference: folder
    .default('reference')
    .describe('Folder of the generated reference code; committed.')
    .meta({examples: ['reference']}),
  languages: z
    .strictObject({typescript: language.optional(), python: language.optional(), json: language.optional()})
    .default({})
    .describe('How each language of the reference code is laid out and run.'),
  pep: z
    .strictObject({
      number: z
        .int()
        .min(1)
        .max(9999)
        .describe('The number of the PEP; 9999 while it has none.')
        .meta({examples: [9999]}),
      text: folder
        .default('pep')
        .describe('Folder whose documents are the text.')
        .meta({examples: ['pep']}),
      annex: z
        .array(folder)
        .default(['pep/annex'])
        .describe('Folders below it that are literate too but no part of the text.')
        .meta({examples: [['pep/annex']]})
    })
    .optional()
    .describe(
      'Publishes the standard as a PEP, under the rules of the PEP editors. Absent for one that is none.'
    ),
  site: z
    .strictObject({
      edit: z
        .url({protocol: /^https$/u, error: 'expected an address that starts with `https://`'})
        .includes('{file}', {error: 'expected `{file}` where the path of a source goes'})
        .refine((address) => safeAddress(address.replaceAll('{file}', 'file')) !== undefined, {
          error: 'expected an address without spaces, `<`, `>`, `"` and `\\`'
        })
        .optional()
        .describe('Where a source is edited: an address in which `{file}` stands for its path.')
        .meta({examples: ['https://github.com/me/records/edit/main/{file}']})
    })
    .default({})
    .describe('How the site is published.'),
  reports: z
    .array(report)
    .default([])
    .describe('Results of tests that this tool does not run: JUnit XML, JSON of vitest, or JSON of our own.'),
  rules: z
    .record(z.string(), reasoned)
    .default({})
    .describe('Rules whose severity is changed, by their code.')
})

/** What an author writes in `spec.config.ts`: everything is optional. */
export type Settings = z.input<typeof settingsSchema>
