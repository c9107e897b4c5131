import {Application, Converter, LogLevel, type Reflection, TypeScript as ts} from 'typedoc'
import type {ApiModule} from '../../../core/model/api.ts'
import {moduleOf} from './module-of.ts'
import type {Job} from './protocol.ts'

/** What TypeDoc reads of modules that are on the disk, in the same order. */
export async function readModules({work, options, modules}: Job): Promise<readonly ApiModule[]> {
  // No readers: no settings of the project, and no plugin of it, are looked for.
  const app = await Application.bootstrap(
    {
      alwaysCreateEntryPointModule: true,
      readme: 'none',
      disableGit: true,
      disableSources: true,
      excludeExternals: true,
      excludePrivate: true,
      logLevel: LogLevel.None
    },
    []
  )
  const symbols = new Map<Reflection, ts.Symbol>()
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const symbol = context.getSymbolFromReflection(reflection)
    if (symbol) symbols.set(reflection, symbol)
  })

  const program = ts.createProgram({
    rootNames: modules.map(({path}) => `${work}/${path}`),
    options: ts.convertCompilerOptionsFromJson(options, work).options
  })
  const entries = modules.flatMap((module) => {
    const sourceFile = program.getSourceFile(`${work}/${module.path}`)
    return sourceFile ? [{module, entry: {displayName: module.name, program, sourceFile}}] : []
  })
  const project = app.converter.convert(entries.map(({entry}) => entry))
  const reflections = new Map(
    (project.children ?? []).map((one) => [symbols.get(one)?.valueDeclaration, one])
  )

  return entries.flatMap(({module: place, entry: {sourceFile: file}}): readonly ApiModule[] => {
    const reflection = reflections.get(file)
    return reflection ? [moduleOf(reflection, {file, place, symbols})] : []
  })
}
