import {aspects, clause} from './clause.ts'
import {chunksOf} from './code.ts'
import {fence} from './fence.ts'
import {nameOf, typeOf} from './name.ts'
import {list, paragraph, table} from './prose.ts'
import {Random} from './random.ts'
import {requirementOf} from './requirements.ts'

export interface Place {
  /** Counted from 0. */
  readonly chapter: number
  readonly seed: number
}

/** A chapter of some 240 lines: six clauses, ten chunks of reference code, four tests, four vectors, and prose. */
export function chapter({chapter, seed}: Place): string {
  const random = new Random(seed * 10_007 + chapter)
  const name = nameOf(chapter)
  const type = typeOf(name)
  const parent = chapter > 0 ? nameOf(Math.floor((chapter - 1) / 2)) : undefined
  const {typescript, python} = chunksOf(name, parent)
  const ids = aspects.map((aspect) => `${name}.${aspect}`)
  const code: Readonly<Record<(typeof aspects)[number], readonly string[]>> = {
    target: [
      fence(`ts file=${name}.ts clause=${name}.target`, typescript.module),
      fence(`python file=loom/${name}.py clause=${name}.target`, python.module)
    ],
    order: [
      fence(`ts #${name}-read clause=${name}.order`, typescript.read),
      fence(`ts test clause=${ids.slice(0, 3).join()}`, readTest(name, type))
    ],
    limit: [
      fence(`python #${name}-read`, python.read),
      fence(`python #${name}-admit clause=${name}.limit`, python.admit),
      fence(`python test clause=${ids.slice(0, 3).join()}`, pythonTest(name, 'read'))
    ],
    refusal: [
      fence(`ts #${name}-admit`, typescript.admit),
      fence(`ts #${name}-join clause=${name}.refusal`, typescript.join)
    ],
    echo: [
      fence(`ts file=${name}.ts clause=${name}.echo`, typescript.show),
      fence(`python file=loom/${name}.py clause=${name}.echo`, python.show),
      fence(`ts test clause=${ids.slice(3).join()}`, showTest(name, type))
    ],
    close: [
      fence(`ts file=${name}-limits.ts clause=${name}.close`, typescript.limits),
      fence(`python test clause=${ids.slice(3).join()}`, pythonTest(name, 'show')),
      ...aspects
        .slice(0, 4)
        .map((aspect, at) =>
          fence(`json vector=line clause=${name}.${aspect}`, `{"line": "${name};${at}", "parts": ["${at}"]}`)
        )
    ]
  }

  const sections = aspects.map((aspect, at) => [
    `## The ${typeOf(aspect)} of a ${type}`,
    clause(name, aspect, {random, requirement: requirementOf(chapter, at % 2)}),
    paragraph(random, 2, [`It goes with [${nameOf(random.below(chapter + 1))}.${random.of(aspects)}].`]),
    ...(aspect === 'order' ? [table(random, 3)] : []),
    ...(aspect === 'refusal' ? [list(random, 3)] : []),
    `> **Rationale**\n>\n> ${paragraph(random, 2).replaceAll('\n', '\n> ')}`,
    ...code[aspect]
  ])

  const opening = paragraph(random, 3, [`It is near a [*${nameOf(random.below(chapter + 1))}*].`])
  return `${[`# On ${type}`, `A **${name}**{term} is a message of its own kind. ${opening}`, ...sections.flat()].join('\n\n')}\n`
}

function readTest(name: string, type: string): string {
  return `import {admit${type}, read${type}} from 'loom/${name}.ts'

const {size, parts} = read${type}('${name};a;bc')
expect({size, parts}).toEqual({size: 3, parts: ['a', 'bc']})
expect(admit${type}('${name};a;bc')).toBe(true)`
}

function showTest(name: string, type: string): string {
  return `import {join${type}, read${type}, show${type}} from 'loom/${name}.ts'

const one = read${type}('${name};a')
expect(show${type}(one)).toBe('${name};a')
expect(join${type}(one, one).parts).toEqual(['a', 'a'])`
}

function pythonTest(name: string, verb: 'read' | 'show'): string {
  const check =
    verb === 'read'
      ? `self.assertEqual(read_${name}('${name};a;bc')[1], 3)`
      : `self.assertEqual(show_${name}('${name}', ['a']), '${name};a')`
  return `from loom.${name} import ${verb}_${name}\n\n${check}`
}
