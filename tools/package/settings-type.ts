import {compile} from 'json-schema-to-typescript'
import {settingsJsonSchema} from './settings-json-schema.ts'

/** The declaration of the settings' type, each option with what is said of it. */
export function settingsType(): Promise<string> {
  return compile(settingsJsonSchema(), 'Settings', {
    bannerComment: '/** What the settings of a standard may say. */',
    additionalProperties: false,
    ignoreMinAndMaxItems: true
  })
}
