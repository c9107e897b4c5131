import type {Settings} from './tools/index.ts'

/** In a workflow of GitHub, the repository that it runs in; nobody can edit a copy on a disk. */
const repository = process.env['GITHUB_REPOSITORY']

export default {
  title: 'WSGI-NG',
  version: '0.1.0',
  license: 'Apache-2.0',
  languages: {
    typescript: {packages: {'wsgi-ng': '.'}},
    python: {packages: {wsgi_ng: 'wsgi_ng'}, versions: ['2.7', '3.6+']},
    json: {
      schemas: {
        authorities: 'authorities.schema.json',
        conversations: 'conversations.schema.json',
        deliveries: 'deliveries.schema.json',
        environs: 'environs.schema.json',
        exchanges: 'exchanges.schema.json',
        fields: 'fields.schema.json',
        guests: 'guests.schema.json',
        handshakes: 'handshakes.schema.json',
        informs: 'informs.schema.json',
        limits: 'limits.schema.json',
        messages: 'messages.schema.json',
        origins: 'origins.schema.json',
        preloads: 'preloads.schema.json',
        priorities: 'priorities.schema.json',
        ranges: 'ranges.schema.json',
        received: 'received.schema.json',
        requests: 'requests.schema.json',
        responses: 'responses.schema.json',
        states: 'states.schema.json',
        targets: 'targets.schema.json',
        transforms: 'transforms.schema.json'
      }
    }
  },
  pep: {number: 9999},
  site: repository ? {edit: `https://github.com/${repository}/edit/main/{file}`} : {}
} satisfies Settings
