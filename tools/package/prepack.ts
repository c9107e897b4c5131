import {readFileSync} from 'node:fs'
import {join} from 'node:path/posix'
import process from 'node:process'
import {buildPackage} from './build.ts'
import {cure, exchange, restore} from './exchange.ts'

// npm runs this before it packs: what the package says of itself stands at the root until `postpack`.

const root = process.cwd().replaceAll('\\', '/')

restore(root, ['package.json', 'README.md'])
const manifest = await buildPackage(root)
exchange(root, {
  'package.json': manifest,
  'README.md': readFileSync(join(root, 'tools/README.md'), 'utf8')
})

console.error(
  `package.json and README.md are the package's until it is packed; should that fail, run \`${cure}\``
)
