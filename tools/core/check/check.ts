import {inOrder} from '../model/diagnostic-order.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Document} from '../model/document.ts'
import type {Project} from '../model/project.ts'
import type {DocumentRule, Rule, SpecRule, Violation} from '../model/rule.ts'
import type {Spec} from '../model/spec.ts'
import {rules} from './rules.ts'

/** Every place of a standard where a rule does not hold. */
export function check(spec: Spec, project: Project, pictures: readonly string[] = []): readonly Diagnostic[] {
  const documents = spec.documents.flatMap((document) => checkDocument(document, project))
  return inOrder([...documents, ...checkSpec(spec, project, pictures)])
}

/** What the rules about single documents say of one. */
export function checkDocument(document: Document, project: Project): readonly Diagnostic[] {
  return inOrder(
    rules.filter(isDocumentRule).flatMap((rule) => diagnose(rule, rule.violations(document, project)))
  )
}

/** What the rules about the whole say; `pictures` are the paths of those beside the sources. */
export function checkSpec(
  spec: Spec,
  project: Project,
  pictures: readonly string[] = []
): readonly Diagnostic[] {
  const known = new Set(pictures)
  return inOrder(
    rules.filter(isSpecRule).flatMap((rule) => diagnose(rule, rule.violations(spec, project, known)))
  )
}

function diagnose({code, severity}: Rule, violations: Iterable<Violation>): readonly Diagnostic[] {
  return Array.from(violations, (violation) => ({code, severity, ...violation}))
}

function isDocumentRule(rule: Rule): rule is DocumentRule {
  return rule.scope === 'document'
}

function isSpecRule(rule: Rule): rule is SpecRule {
  return rule.scope === 'spec'
}
