// The crisis protocol as it runs: counted and quoted from the very content and courses that the program is made of, so that
// the page that publishes it cannot say something else.

import type { Responses, SignalSet } from '#domain/library.ts'
import { DANGER_PATHS } from '#domain/safety/course-shape.ts'
import { COURSES } from '#domain/safety/courses.ts'
import { atOrBelow } from '#domain/safety/danger-turn.ts'
import { RISK_KINDS } from '#domain/safety/levels.ts'
import type { ProtocolFacts } from '#domain/safety/protocol-facts.ts'
import type { Helpline } from '#domain/safety/safety-pages.ts'
import type { Content } from './content.ts'

export function protocolFacts(content: Content, language: string): ProtocolFacts | undefined {
  const signals = content.signals[language]
  const responses = content.responses[language]
  if (!signals || !responses) return undefined
  return { ...countRules(signals), ...countLines(content.helplines), courses: coursesOf(responses) }
}

function countRules(signals: SignalSet) {
  const rules = RISK_KINDS.flatMap((kind) => Object.values(signals[kind]))
  const proofs = rules.reduce((sum, { yes, no }) => sum + yes.length + no.length, 0)
  return { kinds: RISK_KINDS.length, rules: rules.length, proofs }
}

function countLines(helplines: Helpline[]) {
  const lines = helplines.flatMap((country) => country.lines)
  const official = lines.filter(({ status }) => status === 'official').length
  const oldest = lines.map(({ checked }) => checked).sort()[0] ?? ''
  return { countries: helplines.length, lines: lines.length, official, oldest }
}

function coursesOf(responses: Responses): ProtocolFacts['courses'] {
  return DANGER_PATHS.map((path) => {
    const { opens, questions } = COURSES[path]
    const words = (key: string) => responses[key]?.text ?? ''
    return { path, first: words(atOrBelow(opens, 'danger') ?? ''), asks: Object.keys(questions).map(words) }
  })
}
