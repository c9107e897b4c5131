import type {Artifact} from '../model/artifact.ts'
import {namesOf, statesOf} from '../weave/formats/site/names.ts'
import {namesScript} from '../weave/formats/site/names-script.ts'
import {themeArtifacts} from '../weave/formats/site/theme-artifacts.ts'
import {apiPages} from './api-pages.ts'
import {spec} from './documents.ts'
import {evidenceScripts} from './evidence-scripts.ts'
import {themeInput} from './inputs.ts'
import {sameContent} from './same.ts'
import {hoverScripts} from './hover-scripts.ts'
import {matrixPages} from './matrix-pages.ts'
import {siteOutline} from './site.ts'
import {query} from './store.ts'
import {matrix} from './tracing.ts'

const knownStates = query('known states', (ask) => statesOf(ask(matrix)), sameContent)

const names = query('names', (ask) => namesOf(ask(spec), ask(knownStates), ask(siteOutline)), sameContent)

const namesArtifact = query('names artifact', (ask) => namesScript(ask(names)))

/** What the pages of a site need beside their text: the matrix, the names on the site, what is told on demand, styles and scripts. */
export const siteAssets = query('site assets', (ask): readonly Artifact[] => {
  const theme = ask(themeInput)
  return [
    ...ask(matrixPages),
    ask(namesArtifact),
    ...ask(apiPages),
    ...ask(hoverScripts),
    ...ask(evidenceScripts),
    ...(theme ? themeArtifacts(theme) : [])
  ]
})
