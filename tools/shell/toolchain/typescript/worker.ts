import {subscribe, unsubscribe} from 'node:diagnostics_channel'
import type {ChildProcess} from 'node:child_process'
import {enableCompileCache} from 'node:module'
import {parentPort, workerData} from 'node:worker_threads'
import type {API, Diagnostic, Program, Project, Snapshot} from 'typescript7/unstable/sync'
import {messageOf} from './message.ts'
import type {CompilerError, Message, Request, Setup} from './protocol.ts'
import {VirtualFiles} from './virtual-files.ts'

// The compiler's synchronous API blocks whoever calls it, so it is called here, on a thread of its own: the asynchronous
// one takes twice as long to open 400 modules (370 ms, not 180 ms), since each look at the virtual disk is a message.

const setup = workerData as Setup
/** Of the compiler's categories: 0 warning, 1 error, 2 suggestion, 3 message; the module that names them is loaded late. */
const errorCategories: ReadonlySet<number> = new Set([1])

const files = new VirtualFiles(setup.root)
let api: API | undefined
let snapshot: Snapshot | undefined

// A thread does not take part in the cache of its process.
enableCompileCache()
const compiler = await import('typescript7/unstable/sync').catch((error: unknown) => reasonOf(error))

parentPort!.on('message', (request: Request) => void serve(request))

async function serve(request: Request): Promise<void> {
  if (typeof compiler === 'string') return post({kind: 'absent', reason: compiler})
  try {
    api ??= start(compiler.API)
  } catch (error) {
    return post({kind: 'absent', reason: reasonOf(error)})
  }
  try {
    post(await answer(open(api, request), request))
  } catch (error) {
    post({kind: 'failed', id: request.id, reason: reasonOf(error)})
  }
}

/** Start the compiler, and tell who it is: whoever waits for it in vain may end it. */
function start(Compiler: typeof API): API {
  const children: ChildProcess[] = []
  const listen = (event: unknown): void =>
    void children.push((event as {readonly process: ChildProcess}).process)
  subscribe('child_process', listen)
  const opened = new Compiler({cwd: setup.root, fs: files.system()})
  unsubscribe('child_process', listen)
  for (const {pid} of children) if (pid !== undefined) post({kind: 'started', pid})
  return opened
}

async function answer(project: Project, {id, task}: Request): Promise<Message> {
  if (task === 'check') return {kind: 'checked', id, errors: errorsOf(project.program)}
  const {hoversOf} = await import('./hover/hovers-of.ts')
  return {kind: 'described', id, hovers: hoversOf(project, task.hovers)}
}

/** The program as it is with the changes. */
function open(compiler: API, {changes}: Request): Project {
  const next = compiler.updateSnapshot({
    ...(snapshot ? {} : {openProjects: [setup.config]}),
    fileChanges: apply(changes)
  })
  snapshot?.dispose()
  snapshot = next
  const project = next.getProject(setup.config)
  if (!project) throw new Error('The compiler did not open the program')
  return project
}

function apply(changes: Request['changes']): {changed: string[]; created: string[]; deleted: string[]} {
  const result = {changed: [] as string[], created: [] as string[], deleted: [] as string[]}
  for (const [path, text] of changes) {
    const list = text === undefined ? 'deleted' : files.has(path) ? 'changed' : 'created'
    result[list].push(path)
    files.set(path, text)
  }
  return result
}

/** Of a file with errors of syntax only those: what its types seem to be follows from the rest of a broken line. */
function errorsOf(program: Program): readonly CompilerError[] {
  const syntactic = program.getSyntacticDiagnostics()
  const broken = new Set(syntactic.map(({fileName}) => fileName))
  const semantic = program.getSemanticDiagnostics().filter(({fileName}) => !broken.has(fileName))
  const whole = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getProgramDiagnostics(),
    ...program.getGlobalDiagnostics()
  ]
  return [...whole, ...syntactic, ...semantic].filter(isError).map(errorOf)
}

function isError({category}: Diagnostic): boolean {
  return errorCategories.has(category)
}

function errorOf(diagnostic: Diagnostic): CompilerError {
  const {fileName, pos, end, code} = diagnostic
  const place = {start: pos, end, code, message: messageOf(diagnostic)}
  return fileName ? {file: fileName, ...place} : place
}

function post(message: Message): void {
  parentPort!.postMessage(message)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
