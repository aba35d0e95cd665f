// What a model is told so that it can word a stand-in's answer: how the stand-in tends to be, how near it is, what was said,
// and the line that stands without it. Not whom the person means, nor what they want to have said.

import type { Band } from '../rehearsal/rehearsal-kinds.ts'
import { blocks, fenced, type Plan } from './plan.ts'
import type { Prompts } from './prompts-schema.ts'
import type { Sendable } from './sendable.ts'

export interface AnswerToWord {
  /** How the stand-in tends to answer, in a sentence. */
  about: string
  near: Band
  /** What was said before, with what was answered; the oldest first. */
  before: { said: Sendable; answer: string }[]
  said: Sendable
  /** The stand-in's own line. */
  line: string
}

/** Exchanges that go along, at most. */
const LOOKED_BACK = 4

export function planRehearsal({ about, near, before, said, line }: AnswerToWord, prompts: Prompts): Plan {
  const { data, labels, rehearse } = prompts
  const orders = blocks(data, rehearse.task, rehearse.near[near])
  const lately = before.slice(-LOOKED_BACK)
  return {
    messages: [
      { role: 'plan', text: blocks(orders, fenced(labels['stand-in'], about)) },
      ...lately.flatMap(({ said, answer }) => [
        { role: 'person' as const, text: said.text },
        { role: 'coach' as const, text: answer },
      ]),
      { role: 'person', text: blocks(fenced(labels.message, said.text), fenced(labels.line, line)) },
    ],
    maxTokens: 160,
    temperature: 0.7,
    given: [line, said.text, ...lately.flatMap((one) => [one.said.text, one.answer])],
    cited: [],
    orders,
    known: [],
  }
}
