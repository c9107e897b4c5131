import {z} from 'zod'
import {settingsSchema} from '../shell/settings/schema.ts'

/** What an author may write in the settings, as a JSON Schema: for editors, for the package's types, for the page of options. */
export function settingsJsonSchema(): object {
  const schema = z.toJSONSchema(settingsSchema, {io: 'input', target: 'draft-07', override: withoutPatterns})
  return {
    ...schema,
    title: 'Settings',
    description:
      'What a standard says of itself in `spec.config.json`, `.js` or `.ts`; everything is optional.'
  }
}

/** Patterns are for the tool, which says in words what they mean: editors would show them as they are. */
function withoutPatterns({
  jsonSchema
}: {
  readonly jsonSchema: {pattern?: string; allOf?: unknown; format?: string}
}): void {
  delete jsonSchema.pattern
  delete jsonSchema.allOf
  delete jsonSchema.format
}
