#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  const {enableCompileCache} = await import('node:module')
  // Some 700 modules are to be stripped of their types and compiled: half of the time of a short command.
  enableCompileCache()
  const {runProcess} = await import('../shell/cli/process.ts')
  await runProcess()
} else {
  process.stderr.write(
    `spec needs Node 22.18 or newer, and this is ${process.versions.node}: install a newer one from your system or with \`npm i -D node\`\n`
  )
  process.exitCode = 2
}
