import {ContractError} from './errors.ts'
import {fieldOf, type Field} from './field.ts'

/** Fields in their order, read in any case and checked on write. */
export class Fields implements Iterable<Field> {
  #items: Field[] = []
  #fixed = false

  constructor(pairs: Iterable<readonly [name: string, value: string]> = []) {
    for (const [name, value] of pairs) this.append(name, value)
  }

  get size(): number {
    return this.#items.length
  }

  /** All values of that name, joined. */
  get(name: string): string | undefined
  get(name: string, otherwise: string): string
  get(name: string, otherwise?: string): string | undefined {
    if (name.toLowerCase() === 'set-cookie') {
      throw new ContractError('fields.reading.cookies', '`getAll` for set-cookie', '`get`')
    }
    const values = this.getAll(name)
    return values.length === 0 ? otherwise : values.join(', ')
  }

  getAll(name: string): readonly string[] {
    const key = name.toLowerCase()
    return this.#items.filter(([other]) => other === key).map(([, value]) => value)
  }

  has(name: string): boolean {
    const key = name.toLowerCase()
    return this.#items.some(([other]) => other === key)
  }

  append(name: string, value: string): void {
    const field = fieldOf(name, value)
    this.#changeable().push(field)
  }

  /** Put one field in the place of all of that name, or at the end. */
  set(name: string, value: string): void {
    const field = fieldOf(name, value)
    const items = this.#changeable()
    const at = items.findIndex(([other]) => other === field[0])
    if (at === -1) items.push(field)
    else this.#items = items.filter(([other], index) => other !== field[0] || index === at).with(at, field)
  }

  delete(name: string): void {
    const key = name.toLowerCase()
    this.#items = this.#changeable().filter(([other]) => other !== key)
  }

  copy(): Fields {
    const copy = new Fields()
    copy.#items = [...this.#items]
    return copy
  }

  /** Refuse every later change. */
  fix(): this {
    this.#fixed = true
    return this
  }

  [Symbol.iterator](): IterableIterator<Field> {
    return this.#items[Symbol.iterator]()
  }

  #changeable(): Field[] {
    if (this.#fixed)
      throw new ContractError('exchange.headers.fixed', 'a copy to change', 'fields that are fixed')
    return this.#items
  }
}
