/** The page of the settings, with each table of options made anew from their JSON Schema; what stands around is left. */
export function withSettingsTables(page: string, schema: object): string {
  return page.replaceAll(
    /(?<head><!-- options(?:: (?<path>[\w.]+))? -->\n)[^]*?(?<foot><!-- end of options -->)/gu,
    (...found) => {
      const {head = '', path = '', foot = ''} = found.at(-1) as Readonly<Record<string, string | undefined>>
      return `${head}\n${tableOf(optionsAt(schema, path))}\n${foot}`
    }
  )
}

interface Option {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Option>>
  readonly required?: readonly string[]
  readonly items?: Option
  readonly additionalProperties?: Option | false
}

/** The object that a path such as `reports` or `languages.python` leads to: of lists and maps, what is in them. */
function optionsAt(schema: Option, path: string): Option {
  let at = schema
  for (const key of path.split('.').filter(Boolean)) at = at.properties?.[key] ?? {}
  return at.items ?? (at.properties ? at : at.additionalProperties || at)
}

function tableOf({properties = {}, required = []}: Option): string {
  const rows = Object.entries(properties).map(([name, option]) =>
    row([
      `\`${name}\``,
      typeOf(option),
      required.includes(name) ? 'required' : shown(option.default),
      option.description ?? '',
      option.examples?.map(code).join(' or ') ?? ''
    ])
  )
  return [row(['option', 'type', 'default', 'says', 'such as']), '|---|---|---|---|---|', ...rows, ''].join(
    '\n'
  )
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')
}

function typeOf({type = '', enum: values, items, properties, additionalProperties}: Option): string {
  if (values) return values.map((value) => `\`${value}\``).join(', ')
  if (type === 'array' && items) return `list of ${items.properties ? 'objects' : `${typeOf(items)}s`}`
  if (properties) return 'object'
  if (additionalProperties) return `name → ${typeOf(additionalProperties)}`
  return type
}

function shown(value: unknown): string {
  return value === undefined || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]'
    ? ''
    : code(value)
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``
}
