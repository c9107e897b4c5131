import type {Rule} from '../model/rule.ts'
import {answeredPlan} from './rules/answered-plan.ts'
import {badPhase} from './rules/bad-phase.ts'
import {clauseWithoutLevel} from './rules/clause-without-level.ts'
import {contradictedClaim} from './rules/contradicted-claim.ts'
import {deadLink} from './rules/dead-link.ts'
import {deprecatedKeyword} from './rules/deprecated-keyword.ts'
import {duplicateDefinition} from './rules/duplicate-definition.ts'
import {duplicateHeading} from './rules/duplicate-heading.ts'
import {emptyTest} from './rules/empty-test.ts'
import {emptyHeading} from './rules/empty-heading.ts'
import {emptyLink} from './rules/empty-link.ts'
import {exceptionWithTest} from './rules/exception-with-test.ts'
import {headingIncrement} from './rules/heading-increment.ts'
import {httpLink} from './rules/http-link.ts'
import {imageWithoutText} from './rules/image-without-text.ts'
import {incompleteRequirement} from './rules/incomplete-requirement.ts'
import {keywordInAside} from './rules/keyword-in-aside.ts'
import {longClause} from './rules/long-clause.ts'
import {lowerCaseKeyword} from './rules/lower-case-keyword.ts'
import {notUnderstood} from './rules/not-understood.ts'
import {passiveClause} from './rules/passive-clause.ts'
import {pepRules} from './rules/pep.ts'
import {repeatedClause} from './rules/repeated-clause.ts'
import {strayKeyword} from './rules/stray-keyword.ts'
import {strayVerdict} from './rules/stray-verdict.ts'
import {twoLevels} from './rules/two-levels.ts'
import {unansweredRequirement} from './rules/unanswered-requirement.ts'
import {unjustifiedMust} from './rules/unjustified-must.ts'
import {unmeetableNeed} from './rules/unmeetable-need.ts'
import {unsupportedClaim} from './rules/unsupported-claim.ts'
import {untestedMust} from './rules/untested-must.ts'
import {unusedBlock} from './rules/unused-block.ts'
import {unusedDefinition} from './rules/unused-definition.ts'
import {unusedSchema} from './rules/unused-schema.ts'
import {unusedTerm} from './rules/unused-term.ts'

/** Every rule, in the order it is documented. */
export const rules: readonly Rule[] = [
  // What a clause says
  clauseWithoutLevel,
  twoLevels,
  deprecatedKeyword,
  lowerCaseKeyword,
  strayKeyword,
  keywordInAside,
  longClause,
  passiveClause,
  repeatedClause,
  // What holds it
  untestedMust,
  emptyTest,
  exceptionWithTest,
  unjustifiedMust,
  unansweredRequirement,
  answeredPlan,
  incompleteRequirement,
  unmeetableNeed,
  badPhase,
  // What an experiment claims
  unsupportedClaim,
  contradictedClaim,
  strayVerdict,
  // What is there for nothing
  unusedBlock,
  unusedSchema,
  unusedTerm,
  unusedDefinition,
  duplicateDefinition,
  // How it reads
  headingIncrement,
  duplicateHeading,
  emptyHeading,
  emptyLink,
  deadLink,
  imageWithoutText,
  httpLink,
  notUnderstood,
  // What the PEP editors ask for
  ...pepRules
]
