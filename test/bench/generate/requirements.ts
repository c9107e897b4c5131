import {nameOf} from './name.ts'
import {paragraph} from './prose.ts'
import {Random} from './random.ts'

const aims = ['order', 'speed'] as const

/** The id of a requirement that a chapter answers: there are two. */
export function requirementOf(chapter: number, which: number): string {
  return `${nameOf(chapter)}-${aims[which] ?? aims[0]}`
}

/** A document with these requirements. */
export function requirements(ids: readonly string[], languages: readonly string[]): string {
  const needs = ['clause', ...languages.map((language) => `test:${language}`)].join(', ')
  const parts = ids.map((id, at) => {
    const facts = `kind: functional · source: issue ${at + 1}, PEP 3333 · status: accepted · needs: ${needs}`
    return `## ${id}: What people want of ${id}\n\n${facts}\n\n${paragraph(new Random(at), 2)}`
  })
  return `${['# Needs', ...parts].join('\n\n')}\n`
}
