import type {Settings} from './tools/index.ts'

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
        deliveries: 'deliveries.schema.json',
        fields: 'fields.schema.json',
        received: 'received.schema.json',
        responses: 'responses.schema.json',
        targets: 'targets.schema.json'
      }
    }
  },
  pep: {number: 9999}
} satisfies Settings
