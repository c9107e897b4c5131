import {Command} from '@commander-js/extra-typings'
import {renderPlan} from '../../../core/graph/render-plan.ts'
import {staleOf} from '../../../core/graph/stale.ts'
import {codeOutputs, planOutputs} from '../../outputs.ts'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'
import {report} from '../report.ts'
import {tangling} from '../tangling.ts'
import {withSession} from '../with-session.ts'

export const tangle = (context: Context) =>
  new Command('tangle')
    .description('write the code files that the sources contain, and what links them')
    .option('--check', 'write nothing; fail where a file is stale or was edited by hand')
    .option('--dry-run', 'write nothing; show what would be written')
    .addOption(formatOption())
    .action(async ({check, dryRun, format}) => {
      await withSession(context, {
        toolchains: [],
        format,
        run(session) {
          const artifacts = codeOutputs(session)
          const {plan, diagnostics} = planOutputs(session, artifacts)
          if (dryRun) session.host.terminal.print(renderPlan(plan))
          else if (!check) session.host.files.apply(plan)
          const stale = check ? staleOf(plan, artifacts) : []
          return report(session, format, {extra: [...diagnostics, ...stale], stages: tangling})
        }
      })
    })
