import type {Phase} from '../../model/requirement.ts'
import type {DocumentRule, Violation} from '../../model/rule.ts'
import {dayOfIsoDate} from '../calendar.ts'

/** The dates of the working group's phases decide what may still change, so they must be dates, and in order. */
export const badPhase: DocumentRule = {
  code: 'check/bad-phase',
  severity: 'error',
  scope: 'document',
  *violations({phases}) {
    const firsts = new Map<string, Phase>()

    for (const [at, phase] of phases.entries()) {
      const first = firsts.get(phase.name.name)
      if (first) yield again(phase, first)
      else firsts.set(phase.name.name, phase)
      yield* badDates(phase)
      yield* badClosing(phase)
      const before = phases[at - 1]
      if (before) yield* badOrder(before, phase)
    }
  }
}

function again({name}: Phase, first: Phase): Violation {
  return {
    message: `Unexpected second phase \`${name.name}\`, expected each once`,
    span: name.span,
    related: [{message: 'The first one is here', span: first.name.span}]
  }
}

function* badDates({name, opens, closes}: Phase): Iterable<Violation> {
  for (const written of [opens, closes]) {
    if (written === '' || isDate(written)) continue
    yield {
      message: `Unexpected \`${written}\` in phase \`${name.name}\`, expected a date such as \`2026-11-30\``,
      span: name.span
    }
  }

  if (isDate(opens) && isDate(closes) && closes < opens) {
    yield {
      message: `Unexpected end \`${closes}\` of phase \`${name.name}\`, expected one after \`${opens}\``,
      span: name.span
    }
  }
}

function* badClosing({name, closedEarly, frozen}: Phase): Iterable<Violation> {
  if (closedEarly === '' || frozen !== '') return
  yield {
    message: `Unexpected early closing of phase \`${name.name}\`, expected the revision that was frozen`,
    span: name.span
  }
}

function* badOrder(before: Phase, {name, opens, frozen}: Phase): Iterable<Violation> {
  const related = [{message: 'The phase before it', span: before.name.span}]

  if (isDate(before.opens) && isDate(opens) && opens < before.opens) {
    yield {
      message: `Unexpected start \`${opens}\` of phase \`${name.name}\`, expected one after \`${before.opens}\``,
      span: name.span,
      related
    }
  }

  if (frozen !== '' && before.frozen === '') {
    yield {
      message: `Unexpected frozen phase \`${name.name}\` behind an open one, expected \`${before.name.name}\` to be frozen first`,
      span: name.span,
      related
    }
  }
}

function isDate(text: string): boolean {
  return dayOfIsoDate(text) !== undefined
}
