import type {SpecRule} from '../../model/rule.ts'
import {suggester} from '../../model/suggester.ts'

/** A schema of a kind that no vector has checks nothing, and the vectors that it was meant for are taken as they are. */
export const unusedSchema: SpecRule = {
  code: 'check/unused-schema',
  severity: 'error',
  scope: 'spec',
  *violations({blocks}, {languages}) {
    const vectors = blocks.flatMap((block) => (block.role === 'vector' ? block.kind : []))
    const kinds = new Map(vectors.toReversed().map((kind) => [kind.name, kind]))
    const nearestKind = suggester(kinds.keys())
    const named = new Set(Object.values(languages).flatMap(({schemas}) => Object.keys(schemas)))

    for (const kind of named) {
      if (kinds.has(kind)) continue
      const nearest = nearestKind(kind)
      const span = kinds.get(nearest ?? '')?.span
      yield {
        message: `Unexpected schema of \`${kind}\` in the settings, expected ${nearest === undefined ? 'vectors of that kind' : `\`${nearest}\``}`,
        ...(span && {span})
      }
    }
  }
}
