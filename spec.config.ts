import type {Settings} from './tools/index.ts'

export default {
  title: 'WSGI-NG',
  languages: {
    typescript: {packages: {'wsgi-ng': '.'}},
    python: {packages: {wsgi_ng: 'wsgi_ng'}, versions: ['2.7', '3.6+']},
    json: {}
  },
  pep: {number: 9999}
} satisfies Settings
