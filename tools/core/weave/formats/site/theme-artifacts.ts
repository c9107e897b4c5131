import type {Artifact} from '../../../model/artifact.ts'
import type {Theme} from '../../../model/theme.ts'

/** The files that every page of a site loads. */
export function themeArtifacts({style, printStyle, script}: Theme): readonly Artifact[] {
  return [
    {path: 'dist/site/assets/site.css', segments: [{text: style}]},
    {path: 'dist/site/assets/print.css', segments: [{text: printStyle}]},
    {path: 'dist/site/assets/site.js', segments: [{text: script}]}
  ]
}
