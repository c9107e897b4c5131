import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {json} from './output/json.ts'
import {record} from './output/record.ts'
import {table} from './output/table.ts'
import type {Figure} from './row.ts'
import {build} from './rows/build.ts'
import {calls} from './rows/calls.ts'
import {codeEdit} from './rows/code-edit.ts'
import {coldCheck} from './rows/cold-check.ts'
import {growth} from './rows/growth.ts'
import {matrix} from './rows/matrix.ts'
import {pages} from './rows/pages.ts'
import {pep} from './rows/pep.ts'
import {proseEdit} from './rows/prose-edit.ts'
import {siteEdit} from './rows/site-edit.ts'
import {start} from './rows/start.ts'
import {tangle} from './rows/tangle.ts'

const rows = [
  start,
  coldCheck,
  proseEdit,
  siteEdit,
  codeEdit,
  tangle,
  pep,
  matrix,
  growth,
  build,
  pages,
  calls
]

const {values} = parseArgs({
  options: {
    only: {type: 'string', multiple: true},
    json: {type: 'boolean', default: false},
    record: {type: 'boolean', default: false}
  }
})

const unknown = values.only?.filter((name) => rows.every((row) => row.name !== name)) ?? []
if (unknown.length > 0) {
  process.stderr.write(
    `Unexpected row ${unknown.join(', ')}, expected one of ${rows.map(({name}) => name).join(', ')}\n`
  )
  process.exit(2)
}

const figures: Figure[] = []
for (const {name, measure} of rows.filter((row) => values.only?.includes(row.name) ?? true)) {
  process.stderr.write(`${name} …\n`)
  figures.push(...(await measure()))
}

process.stdout.write(values.json ? json(figures) : table(figures))
if (values.record) writeFileSync(join(import.meta.dirname, 'figures.md'), record(figures))
