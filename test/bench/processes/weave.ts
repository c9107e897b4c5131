import {join} from 'node:path'
import {pep} from '../../../tools/core/graph/weaving.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {disk, sha256} from '../../../tools/shell/host/disk.ts'
import {Session} from '../../../tools/shell/session/session.ts'

// The standard in the folder that it is started in, printed as a PEP.

const root = process.cwd()
const print = (text: string): void => void process.stdout.write(text)
const terminal = {print, inform: print, colour: false, live: false, columns: 100}
const session = await Session.open({
  root: join(root),
  files: disk(root),
  terminal,
  environment: process.env,
  hash: sha256
})
const page = session.store.ask(pep)
if (page) print(render(page))
