import {typeOf} from './name.ts'

/** The chunks of one chapter's code in TypeScript and Python; each imports from another chapter. */
export interface Chunks {
  readonly typescript: Readonly<Record<'module' | 'read' | 'admit' | 'join' | 'show' | 'limits', string>>
  readonly python: Readonly<Record<'module' | 'read' | 'admit' | 'show', string>>
}

/** `parent` is the chapter that the code builds upon; the first one has none. */
export function chunksOf(name: string, parent: string | undefined): Chunks {
  return {typescript: typescriptOf(name, parent), python: pythonOf(name, parent)}
}

function typescriptOf(name: string, parent: string | undefined): Chunks['typescript'] {
  const type = typeOf(name)
  const above = parent && typeOf(parent)
  return {
    module: `${above ? `import {admit${above}, type ${above}} from './${parent}.ts'\n` : ''}import {${name}Limits} from './${name}-limits.ts'

/** What a message of this kind carries. */
export interface ${type} {
  readonly name: string
  readonly size: number
  readonly parts: readonly string[]
}

// <<${name}-read>>

// <<${name}-admit>>

// <<${name}-join>>`,
    read: `/** Read it from a line. */
export function read${type}(line: string): ${type} {
  const [name = '', ...parts] = line.split(';')
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  return {name: name.trim(), size, parts}
}`,
    admit: `/** Whether there is room for a line. */
export function admit${type}(line: string): boolean {
  const {name, size} = read${type}(line)
  if (size > ${name}Limits.size) return false
  return ${above ? `admit${above}(name)` : `name !== ''`}
}`,
    join: `/** Two of them as one. */
export function join${type}(left: ${type}, right: ${above ?? type}): ${type} {
  return {
    name: left.name,
    size: left.size + right.size,
    parts: [...left.parts, ...right.parts]
  }
}`,
    show: `
/** The line that it is read from. */
export function show${type}({name, parts}: ${type}): string {
  return [name, ...parts].join(';')
}`,
    limits: `/** How much of it is accepted. */
export const ${name}Limits: Readonly<Record<'size' | 'parts', number>> = {
  size: 4096,
  parts: 64
}`
  }
}

function pythonOf(name: string, parent: string | undefined): Chunks['python'] {
  return {
    module: `${parent ? `from .${parent} import admit_${parent}\n\n` : ''}LIMIT = 4096


# <<${name}-read>>


# <<${name}-admit>>`,
    read: `def read_${name}(line):
    """Read a name and parts from a line."""
    words = line.split(';')
    size = sum(len(part) for part in words[1:])
    return words[0].strip(), size, words[1:]`,
    admit: `def admit_${name}(line):
    """Whether there is room for a line."""
    name, size, _ = read_${name}(line)
    if size > LIMIT:
        return False
    return ${parent ? `admit_${parent}(name)` : `name != ''`}`,
    show: `

def show_${name}(name, parts):
    """The line that it is read from."""
    return ';'.join([name] + list(parts))`
  }
}
