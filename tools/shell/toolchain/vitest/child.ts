import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {createVitest, type CliOptions, type TestCase} from 'vitest/node'
import {tell} from '../tell.ts'
import {framesOf} from './frames.ts'
import {packagesPlugin} from './packages-plugin.ts'
import type {CaseResult, Event, Job} from './protocol.ts'
import {reasonOf, type Thrown} from './reason.ts'

// A process of its own: vitest sets exit codes, listens to signals and can be made to hang, and none of that is ours.

const own = import.meta.url
const file = fileURLToPath(new URL(own.endsWith('.ts') ? './cases.ts' : './cases.js', own))
const job = JSON.parse(await text(process.stdin)) as Job

const options: CliOptions = {
  config: false,
  root: job.work,
  watch: false,
  run: true,
  globals: false,
  pool: 'forks',
  isolate: false,
  maxWorkers: 1,
  testTimeout: job.limit,
  disableConsoleIntercept: true,
  provide: {cases: job.cases, journal: job.journal},
  server: {deps: {inline: [exactly(file), exactly(`${job.work}/`)]}},
  reporters: [
    {
      onTestModuleCollected: () => tell({kind: 'ready'} satisfies Event),
      onTestCaseResult: (test) => tell({kind: 'result', ...resultOf(test)} satisfies Event),
      onTestModuleEnd: (module) => module.errors().forEach(tellStray),
      onTestRunEnd: (_, errors) => errors.forEach(tellStray)
    }
  ]
}

const vitest = await createVitest(options, {
  envDir: false,
  publicDir: false,
  cacheDir: `${job.work}/.vite`,
  plugins: [packagesPlugin(job)],
  logLevel: 'silent'
})

const [project] = vitest.projects
if (project) await vitest.runTestSpecifications([project.createSpecification(file)])
tell({kind: 'done'} satisfies Event)
process.exit(0)

function exactly(prefix: string): RegExp {
  return new RegExp(`^${prefix.replaceAll(/[^\w/]/g, '\\$&')}`)
}

function tellStray(error: Thrown): void {
  tell({kind: 'stray', reason: reasonOf(error)} satisfies Event)
}

function resultOf(test: TestCase): CaseResult {
  const {state, errors} = test.result()
  const {output} = test.meta()
  const error = errors?.[0]
  return {
    index: Number(test.name),
    outcome: state === 'passed' ? 'passed' : state === 'failed' ? 'failed' : 'not run',
    frames: error ? framesOf(error, job.work) : [],
    ...(error && {reason: reasonOf(error)}),
    ...(output !== undefined && {output})
  }
}
