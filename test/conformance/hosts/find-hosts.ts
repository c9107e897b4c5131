import {spawnSync} from 'node:child_process'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {chooseInterpreters, discoverInterpreters} from '../../../tools/shell/toolchain/python/interpreters.ts'
import {packagesWith, pythonWith} from '../../support/python-environment.ts'
import type {Host, Place} from './host.ts'

export interface MissingHost {
  readonly name: string
  readonly missing: string
}

/** The hosts that the requirement `existing-containers` names, or why one of them is not here. */
export async function findHosts(): Promise<readonly (Host | MissingHost)[]> {
  const current = await pythonWith({gunicorn: '23.0.0', packaging: '24.2'})
  return [
    await oldGunicorn(),
    ...[
      {name: 'gunicorn', options: []},
      {name: 'gunicorn with threads', options: ['--threads', '2']}
    ].map(({name, options}) =>
      'missing' in current ? {name, ...current} : gunicorn(name, [current.python, ...options], {})
    ),
    uwsgi(),
    modWsgi(),
    await waitress('waitress', '3.13+', {signal: 'SIGTERM', leaves: false}),
    await waitress('waitress on CPython 3.9', '3.9', {signal: 'SIGINT', leaves: true})
  ]
}

/** Its release supports these two. SIGTERM ends it at once, since it handles none, and an interrupt in order. */
async function waitress(
  name: string,
  version: string,
  end: NonNullable<Host['end']>
): Promise<Host | MissingHost> {
  const python = chooseInterpreters(await discoverInterpreters(process.env), [version]).chosen.at(-1)
  if (!python) return {name, missing: `no CPython ${version} was found`}
  const packages = await packagesWith({waitress: '3.0.2'})
  if ('missing' in packages) return {name, ...packages}
  // It takes 16 MB that no client has asked for, and notices a lost one only then: on a busy machine after half a minute.
  const options = ['--threads=2', '--outbuf-high-watermark=65536']
  return {
    name,
    command: ({folder, port}) => ({
      words: [
        python.executable,
        '-m',
        'waitress',
        `--listen=127.0.0.1:${port}`,
        ...options,
        'hosted:application'
      ],
      environment: {PYTHONPATH: `${folder}:${packages.folder}`}
    }),
    end,
    readsAhead: true,
    endsHead: true,
    hasAsync: true,
    readsChunks: true,
    showsLoss: true
  }
}

/** The last one for CPython 2.7. */
async function oldGunicorn(): Promise<Host | MissingHost> {
  const name = 'gunicorn on CPython 2.7'
  const [python] = chooseInterpreters(await discoverInterpreters(process.env), ['2.7']).chosen
  if (!python) return {name, missing: 'no CPython 2.7 was found'}
  const packages = await packagesWith({gunicorn: '19.10.0', setuptools: '44.1.1'})
  if ('missing' in packages) return {name, ...packages}
  return {...gunicorn(name, [python.executable], {packages: packages.folder}), hasAsync: false}
}

function gunicorn(
  name: string,
  [python, ...options]: readonly string[],
  {packages}: {readonly packages?: string}
): Host {
  const program = 'import sys; from gunicorn.app.wsgiapp import run; sys.exit(run())'
  return {
    name,
    command: ({folder, port}) => ({
      words: [python ?? '', '-c', program, '-b', `127.0.0.1:${port}`, ...options, 'hosted'],
      environment: packages === undefined ? {} : {PYTHONPATH: `${folder}:${packages}`}
    }),
    hasAsync: true,
    readsChunks: true,
    showsLoss: true
  }
}

function uwsgi(): Host | MissingHost {
  const name = 'uWSGI'
  if (spawnSync('uwsgi', ['--plugin', 'python3', '--version']).status !== 0)
    return {name, missing: 'no uwsgi with its plugin python3 was found'}
  return {
    name,
    command: ({port}) => ({
      words: [
        'uwsgi',
        ...['--plugin', 'python3', '--http-socket', `127.0.0.1:${port}`, '--module', 'hosted'],
        ...['--need-app', '--enable-threads', '--die-on-term', '--disable-logging']
      ]
    }),
    hasAsync: true,
    // It gives no length, and says nothing of an end: a body is over when the connection is.
    readsChunks: false,
    showsLoss: false
  }
}

function modWsgi(): Host | MissingHost {
  const name = 'mod_wsgi'
  const modules = '/usr/lib/apache2/modules'
  const httpd = ['/usr/sbin/apache2', `${modules}/mod_wsgi.so`]
  const absent = httpd.find((path) => !existsSync(path))
  if (absent !== undefined) return {name, missing: `no ${absent} was found`}
  return {
    name,
    command: (place) => {
      const file = join(place.folder, 'httpd.conf')
      writeFileSync(file, configuration(place, modules))
      return {words: ['/usr/sbin/apache2', '-f', file, '-D', 'FOREGROUND']}
    },
    mount: '/mounted',
    hasAsync: true,
    readsChunks: true,
    showsLoss: true
  }
}

/** As much as an operator would write; a connection that is kept for a moment, so that one that broke off ends soon. */
function configuration({folder, port}: Place, modules: string): string {
  return `ServerRoot ${folder}
ServerName localhost
PidFile run/pid
DefaultRuntimeDir run
Listen 127.0.0.1:${port}
LoadModule mpm_event_module ${modules}/mod_mpm_event.so
LoadModule authz_core_module ${modules}/mod_authz_core.so
LoadModule wsgi_module ${modules}/mod_wsgi.so
User www-data
Group www-data
ErrorLog ${folder}/log
StartServers 1
MinSpareThreads 1
ThreadsPerChild 4
MaxRequestWorkers 4
KeepAliveTimeout 1
GracefulShutdownTimeout 1
AllowEncodedSlashes NoDecode
WSGIPythonPath ${folder}
WSGIChunkedRequest On
WSGIApplicationGroup %{GLOBAL}
WSGIScriptAlias /mounted ${folder}/hosted.py
WSGIScriptAlias / ${folder}/hosted.py
<Directory ${folder}>
Require all granted
</Directory>
`
}
