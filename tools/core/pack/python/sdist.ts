import type {Asset} from '../../model/artifact.ts'
import type {Entry} from '../archive/entry.ts'
import {tarball} from '../archive/tar.ts'
import {fileName} from './distribution-name.ts'
import {metadataText, type Metadata} from './metadata.ts'
import {setupText} from './setup-text.ts'

export interface SdistInput {
  readonly metadata: Metadata
  readonly files: readonly Entry[]
  readonly license?: string
}

/** Any version of setuptools does: the last one for 2.7 reads `setup.py` alone, and today's reads it too. */
const buildSystem = `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
`

/** A source distribution, as PEP 625 names it, which setuptools makes the wheel of. */
export function sdist({metadata, files, license}: SdistInput): Asset {
  const stem = `${fileName(metadata.name)}-${metadata.version}`
  const about: readonly Entry[] = [
    {path: 'PKG-INFO', content: metadataText(metadata)},
    {path: 'pyproject.toml', content: buildSystem},
    {path: 'setup.py', content: setupText(metadata, files)},
    ...(metadata.readme === undefined ? [] : [{path: 'README.md', content: metadata.readme}]),
    ...(license === undefined ? [] : [{path: 'LICENSE', content: license}])
  ]
  const entries = [...about, ...files].map((entry) => ({...entry, path: `${stem}/${entry.path}`}))
  return {path: `${stem}.tar.gz`, bytes: tarball(entries)}
}
