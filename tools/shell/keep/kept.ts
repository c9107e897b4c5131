import type {Keeper, Keeping} from './keeper.ts'

export interface KeepingOf<Value> extends Keeping {
  readonly isWorth?: (value: Value) => boolean
  /** Whether what was kept still holds, where the key alone does not say. */
  readonly isCurrent?: (value: Value) => boolean
}

/**
 * A value as it was made before, or made now where something has changed that it depends on; without a keeper, made now.
 *
 * The key names everything that it depends on: texts or their hashes, settings, versions of foreign tools. A value that
 * is not worth keeping, such as a failure that may not come again, is made again the next time.
 */
export async function kept<Value>(
  keeper: Keeper | undefined,
  {name, key, isWorth = () => true, isCurrent = () => true}: KeepingOf<Value>,
  make: () => Value | Promise<Value>
): Promise<Value> {
  // Whatever is found under this key was written here, by this very tool.
  const found = keeper?.get({name, key}) as Value | undefined
  if (found !== undefined && isCurrent(found)) return found
  const made = await make()
  if (isWorth(made)) keeper?.set({name, key}, made)
  return made
}
