import {
  type DeclarationReflection,
  type Reflection,
  ReferenceReflection,
  ReflectionKind,
  type TypeScript as ts
} from 'typedoc'
import type {ApiDeclaration, ApiKind, ApiModule} from '../../../core/model/api.ts'
import {codeOf} from './code-of.ts'
import {notesOf, summaryOf} from './comment-text.ts'
import type {JobModule} from './protocol.ts'

interface Surroundings {
  readonly file: ts.SourceFile
  readonly place: JobModule
  readonly symbols: ReadonlyMap<Reflection, ts.Symbol>
}

/** A module as TypeDoc reads it. */
export function moduleOf(reflection: DeclarationReflection, surroundings: Surroundings): ApiModule {
  const {path, name} = surroundings.place
  const children = reflection.children ?? []

  return {
    path,
    name,
    comment: summaryOf(reflection.comment),
    declarations: declarationsOf(children, surroundings),
    passedOn: children.flatMap((child) => {
      const target = child instanceof ReferenceReflection ? child.tryGetTargetReflectionDeep() : undefined
      return target ? [{name: child.name, from: moduleNameOf(target), original: target.name}] : []
    })
  }
}

function declarationsOf(
  children: readonly DeclarationReflection[],
  surroundings: Surroundings
): readonly ApiDeclaration[] {
  return children
    .flatMap((child) => {
      const kind = kinds.get(child.kind)
      const isOwn = !(child instanceof ReferenceReflection) && child.inheritedFrom === undefined
      return kind && isOwn ? [declarationOf(child, kind, surroundings)] : []
    })
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
}

function declarationOf(
  reflection: DeclarationReflection,
  kind: ApiKind,
  surroundings: Surroundings
): ApiDeclaration {
  const {file, symbols} = surroundings
  const symbol = symbols.get(reflection)
  const own = (symbol?.declarations ?? []).filter((node) => node.getSourceFile() === file)
  const signatures = reflection.signatures ?? []
  const comment =
    reflection.comment ?? signatures.find((one) => one.comment)?.comment ?? reflection.getSignature?.comment
  const start = own[0] && nameOf(own[0]).getStart(file)

  return {
    name: reflection.name,
    kind: kind === 'variable' && reflection.flags.isConst ? 'constant' : kind,
    signatures: codeOf(own, file),
    comment: summaryOf(comment),
    parameters: signatures
      .flatMap(({parameters = []}) => parameters)
      .map(({name, comment: said}) => ({name, text: summaryOf(said)}))
      .filter(({text}, at, all) => text !== '' && all.findIndex((one) => one.text === text) === at),
    notes: notesOf(comment),
    members: declarationsOf(reflection.children ?? membersOfType(reflection), surroundings),
    ...(start !== undefined && {start})
  }
}

/** Those of `type X = {…}`. */
function membersOfType({type}: DeclarationReflection): readonly DeclarationReflection[] {
  return type?.type === 'reflection' ? (type.declaration.children ?? []) : []
}

function nameOf(node: ts.Declaration): ts.Node {
  return 'name' in node && node.name ? (node.name as ts.Node) : node
}

function moduleNameOf(reflection: Reflection): string {
  let module: Reflection | undefined = reflection
  while (module && !module.kindOf(ReflectionKind.Module)) module = module.parent
  return module?.name ?? ''
}

const kinds: ReadonlyMap<ReflectionKind, ApiKind> = new Map([
  [ReflectionKind.Function, 'function'],
  [ReflectionKind.Class, 'class'],
  [ReflectionKind.Interface, 'interface'],
  [ReflectionKind.TypeAlias, 'type'],
  [ReflectionKind.Variable, 'variable'],
  [ReflectionKind.Enum, 'enum'],
  [ReflectionKind.Namespace, 'namespace'],
  [ReflectionKind.Constructor, 'constructor'],
  [ReflectionKind.Method, 'method'],
  [ReflectionKind.Property, 'property'],
  [ReflectionKind.Accessor, 'accessor'],
  [ReflectionKind.EnumMember, 'member']
])
