import type {Rule} from '../../model/rule.ts'
import {badAuthor} from './pep/bad-author.ts'
import {badCreated} from './pep/bad-created.ts'
import {badDiscussionsTo} from './pep/bad-discussions-to.ts'
import {badNumber} from './pep/bad-number.ts'
import {badPostHistory} from './pep/bad-post-history.ts'
import {badPythonVersion} from './pep/bad-python-version.ts'
import {badReference} from './pep/bad-reference.ts'
import {badResolution} from './pep/bad-resolution.ts'
import {badStatus} from './pep/bad-status.ts'
import {badTitle} from './pep/bad-title.ts'
import {badTopic} from './pep/bad-topic.ts'
import {badType} from './pep/bad-type.ts'
import {bareUrl} from './pep/bare-url.ts'
import {directPepLink} from './pep/direct-pep-link.ts'
import {directRfcLink} from './pep/direct-rfc-link.ts'
import {duplicateHeader} from './pep/duplicate-header.ts'
import {headerOrder} from './pep/header-order.ts'
import {headingCase} from './pep/heading-case.ts'
import {longAbstract} from './pep/long-abstract.ts'
import {longLine} from './pep/long-line.ts'
import {missingHeader} from './pep/missing-header.ts'
import {missingLicence} from './pep/missing-licence.ts'
import {missingSection} from './pep/missing-section.ts'
import {movingLink} from './pep/moving-link.ts'
import {narrowTable} from './pep/narrow-table.ts'
import {sectionOrder} from './pep/section-order.ts'
import {tab} from './pep/tab.ts'
import {unknownHeader} from './pep/unknown-header.ts'

/** What the PEP editors ask for, at the line of Markdown: silent in a standard that is no PEP. */
export const pepRules: readonly Rule[] = [
  // The header's fields
  missingHeader,
  unknownHeader,
  duplicateHeader,
  headerOrder,
  // Their values
  badNumber,
  badTitle,
  badAuthor,
  badDiscussionsTo,
  badStatus,
  badType,
  badTopic,
  badReference,
  badCreated,
  badPythonVersion,
  badPostHistory,
  badResolution,
  // Links
  directPepLink,
  directRfcLink,
  bareUrl,
  movingLink,
  // Text
  missingSection,
  missingLicence,
  longAbstract,
  sectionOrder,
  headingCase,
  narrowTable,
  longLine,
  tab
]
