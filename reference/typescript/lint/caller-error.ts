import {ContractError} from '../errors.ts'

/** What calls the application has broken a clause. */
export class CallerError extends ContractError {
  constructor(clause: string, expected: string, got: string) {
    super(clause, expected, `${got}; the mistake is of what calls the application`)
  }

  protected override naming(name: string): string {
    return this.message.replace(/the application$/, () => name)
  }
}
