import type {Plan} from '../model/plan.ts'

/** A plan for a person to read: a line for each change, then how many there are. */
export function renderPlan({changes, unchanged}: Plan): string {
  const counts = (['create', 'update', 'delete'] as const).map((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return `${count} to ${kind}`
  })

  return [
    ...changes.map(({kind, path}) => `${kind} ${path}`),
    `${counts.join(', ')}, ${unchanged} unchanged`,
    ''
  ].join('\n')
}
