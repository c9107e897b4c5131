import {rules} from './rules.ts'

/** The clauses that the lint checks, and that a server may break. */
export const ofAServer: readonly string[] = [
  ...rules.map(({clause}) => clause),
  'application.callable',
  'application.once',
  'bodies.close',
  'bodies.close.once',
  'exchange.end',
  'exchange.end.order',
  'exchange.features.advisory',
  'exchange.gone',
  'exchange.gone.callback',
  'exchange.replace',
  'exchange.replace.derived',
  'exchange.replace.shared',
  'request.body.empty',
  'request.body.iterable',
  'request.body.pulled',
  'request.body.truncated',
  'request.trailers',
  'sending.gone.closes',
  'sending.none',
  'sending.trailers'
]

/** Those that an application may break. */
export const ofAnApplication: readonly string[] = [
  'bodies.chunk',
  'bodies.kinds',
  'fields.writing.connection',
  'fields.writing.name',
  'fields.writing.text',
  'fields.writing.value',
  'response.headers.pairs',
  'response.status',
  'response.tuple',
  'sending.length.conflict',
  'sending.length.long',
  'sending.length.malformed',
  'sending.length.short',
  'sending.trailers.names'
]

/** In Python there are a few more. */
const inPython: Readonly<Record<string, readonly string[]>> = {
  server: ['application.thread.one'],
  application: ['application.flavour.declared', 'application.flavour.mismatch', 'bodies.text']
}

/** Each clause, and who is found out. */
export function table(): string {
  const rows = [
    ...ofAServer.map((clause) => `| [${clause}] | server |`),
    ...ofAnApplication.map((clause) => `| [${clause}] | application |`),
    ...Object.entries(inPython).flatMap(([side, clauses]) =>
      clauses.map((clause) => `| [${clause}] | ${side}, in Python |`)
    )
  ]
  return ['| clause | may be broken by |', '|---|---|', ...[...new Set(rows)].sort()].join('\n')
}
