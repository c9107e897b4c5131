import {ContractError} from '../errors.ts'

/** What calls the application has broken a clause. */
export class CallerError extends ContractError {
  constructor(clause: string, expected: string, got: string) {
    super(clause, expected, `${got}, from what calls the application`)
  }
}
