import {carries} from './carries.ts'

/** What a client has told of itself. */
export interface Settings {
  readonly httpVersion: string
  /** `SETTINGS_ENABLE_PUSH` of HTTP/2; true where it was not sent. */
  readonly enablePush?: boolean
}

/** The features of an exchange, of those that a server can offer. */
export function announced(
  able: Iterable<string>,
  {httpVersion, enablePush = true}: Settings
): readonly string[] {
  return [...able].filter(
    (feature) =>
      carries(httpVersion, feature) && (feature !== 'push' || enablePush)
  )
}
