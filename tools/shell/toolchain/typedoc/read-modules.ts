import {Application, Converter, LogLevel, type Reflection, TypeScript as ts} from 'typedoc'
import type {ApiModule} from '../../../core/model/api.ts'
import {moduleOf} from './module-of.ts'
import type {Job} from './protocol.ts'

/** What TypeDoc reads of modules that are on the disk. */
export async function readModules({work, options, modules}: Job): Promise<readonly ApiModule[]> {
  // No readers: no settings of the project, and no plugin of it, are looked for.
  const app = await Application.bootstrap(
    {
      entryPoints: modules.map(({path}) => escaped(`${work}/${path}`)),
      alwaysCreateEntryPointModule: true,
      compilerOptions: ts.convertCompilerOptionsFromJson(options, work).options,
      skipErrorChecking: true,
      readme: 'none',
      disableGit: true,
      disableSources: true,
      excludeExternals: true,
      excludePrivate: true,
      logLevel: LogLevel.None,
      sort: ['source-order']
    },
    []
  )
  const symbols = new Map<Reflection, ts.Symbol>()
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const symbol = context.getSymbolFromReflection(reflection)
    if (symbol) symbols.set(reflection, symbol)
  })

  const project = await app.convert()
  if (!project) throw new Error('It could not read the program')
  const places = new Map(modules.map((module) => [`${work}/${module.path}`, module]))

  return (project.children ?? []).flatMap((reflection): readonly ApiModule[] => {
    const file = symbols.get(reflection)?.declarations?.find(ts.isSourceFile)
    const place = file && places.get(file.fileName)
    return file && place ? [moduleOf(reflection, {file, place, symbols})] : []
  })
}

/** Paths are patterns to TypeDoc. */
function escaped(path: string): string {
  return path.replaceAll(/[\\*?[\]{}()!+@]/gu, (character) => `\\${character}`)
}
