/** The name of a highlighter that the PEP editors' build knows, by the first word of an info string. */
export function lexerOf(language: string): string {
  return lexers.get(language.toLowerCase()) ?? 'text'
}

const same = [
  'typescript',
  'javascript',
  'python',
  'json',
  'console',
  'http',
  'bash',
  'yaml',
  'toml',
  'html',
  'css',
  'xml',
  'sql',
  'ini',
  'diff',
  'c',
  'cpp',
  'rust',
  'go',
  'java',
  'ruby',
  'rst',
  'nginx',
  'email',
  'abnf',
  'pycon',
  'pytb',
  'docker',
  'make',
  'text'
]
const aliases: readonly (readonly [string, string])[] = [
  ['ts', 'typescript'],
  ['js', 'javascript'],
  ['py', 'python'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['yml', 'yaml'],
  ['c++', 'cpp'],
  ['rs', 'rust'],
  ['rb', 'ruby'],
  ['apache', 'apacheconf'],
  ['dockerfile', 'docker'],
  ['makefile', 'make']
]
const lexers: ReadonlyMap<string, string> = new Map([
  ...same.map((name) => [name, name] as const),
  ...aliases
])
