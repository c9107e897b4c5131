import type {Application} from 'wsgi-ng'

const hello: Application = () => [
  200,
  [['content-type', 'text/plain']],
  'Hello world\n'
]

export default hello
