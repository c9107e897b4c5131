import picomatch from 'picomatch'
import type {Files} from '../host/host.ts'

/** The files that a pattern such as `reports/gunicorn/*.xml` stands for, sorted by path; links are not followed. */
export function reportFiles(files: Files, pattern: string): readonly string[] {
  const {base, isGlob} = picomatch.scan(pattern)
  if (!isGlob) return files.kind(pattern) === 'file' ? [pattern] : []
  const isMatch = picomatch(pattern, {dot: true, nonegate: true})
  return files
    .list(base)
    .filter(({kind, path}) => kind === 'file' && isMatch(path))
    .map(({path}) => path)
}
