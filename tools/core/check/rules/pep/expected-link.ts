import type {Project} from '../../../model/project.ts'
import {expectedDate} from './expected-date.ts'
import {isThread} from './is-thread.ts'

/** What is expected instead of a date, or a date that links to a discussion; absent for one that is right. */
export function expectedLink(
  text: string,
  project: Project,
  allowed: 'post' | 'message'
): string | undefined {
  const [, date, url = ''] = /^`([^<>`]*) <([^<>`]*)>`__$/u.exec(text) ?? []
  if (date === undefined) return expectedDate(text, project)
  return (
    expectedDate(date, project) ??
    (isThread(url, allowed) ? undefined : 'the address of a thread on python.org')
  )
}
