import type {Rule} from '../model/rule.ts'
import {clauseWithoutLevel} from './rules/clause-without-level.ts'
import {strayKeyword} from './rules/stray-keyword.ts'
import {twoLevels} from './rules/two-levels.ts'
import {untestedMust} from './rules/untested-must.ts'

/** Every rule, in the order it is documented. */
export const rules: readonly Rule[] = [clauseWithoutLevel, twoLevels, strayKeyword, untestedMust]
