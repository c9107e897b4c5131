import {renderPlan} from '../../../core/graph/render-plan.ts'
import {staleOf} from '../../../core/graph/stale.ts'
import type {Plan} from '../../../core/model/plan.ts'
import type {Host} from '../../host/host.ts'
import {codeOutputs, planOutputs} from '../../session/outputs.ts'
import type {Context} from '../context.ts'
import type {Format} from '../output/format-names.ts'
import {report} from '../report.ts'
import {isBroken, tangling} from '../tangling.ts'
import {withSession} from '../with-session.ts'

export interface TangleOptions {
  readonly check?: true | undefined
  readonly dryRun?: true | undefined
  readonly format: Format
}

/** Do everything that `spec tangle` does. */
export async function tangleCode(context: Context, {check, dryRun, format}: TangleOptions): Promise<void> {
  await withSession(context, {
    toolchains: [],
    format,
    async run(session) {
      const artifacts = codeOutputs(session)
      const {plan, diagnostics} = planOutputs(session, artifacts)
      if (dryRun) session.host.terminal.print(renderPlan(plan))
      else if (!check && !isBroken(session)) apply(session.host, plan)
      const stale = check ? staleOf(plan, artifacts) : []
      if (stale.length > 0 && format === 'text') {
        const {patchesOf} = await import('../output/patch.ts')
        session.host.terminal.print(patchesOf(withoutManifest(plan), (path) => session.textOf(path)))
      }
      return report(session, format, {extra: [...diagnostics, ...stale], stages: tangling})
    }
  })
}

/** The manifest follows from the other files, and is hashes to look at. */
function withoutManifest(plan: Plan): Plan {
  return {...plan, changes: plan.changes.filter(({path}) => !path.endsWith('/manifest.json'))}
}

function apply({files, terminal}: Host, plan: Plan): void {
  files.apply(plan)
  for (const {kind, path} of plan.changes) terminal.inform(`${done[kind]} ${path}\n`)
}

const done = {create: 'Created', update: 'Updated', delete: 'Deleted'} as const
