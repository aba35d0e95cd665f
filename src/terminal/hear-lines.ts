// `amante hear`: what hearing and screening make of each text.

import process from 'node:process'
import * as z from 'zod/mini'
import { createCoach } from '#app/reply-to.ts'
import { whyOf } from '#domain/safety/why-of.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { answerLines, type Lines } from './json-lines.ts'
import { TurnSchema } from './turn-schema.ts'

const RequestSchema = z.object({
  id: z.optional(z.unknown()),
  text: z.string(),
  before: z.optional(z.array(TurnSchema)),
  language: z.optional(z.string()),
})

export async function run(
  _args: string[],
  lines: Lines = { input: process.stdin, output: process.stdout },
): Promise<number> {
  const library = await openLibrary('en')
  const coach = createCoach(library, openLearnt(library))
  return answerLines(lines, RequestSchema, ({ text, before = [] }) => {
    const { language, risk, situations, feelings } = coach.hear(text, before)
    const tone = coach.hearTone(text)
    return {
      language,
      risk: { level: risk.level, kinds: risk.kinds, why: risk.signs.map((sign) => whyOf(sign, text)) },
      situations,
      feelings,
      tone: { attack: Math.round(tone.attack * 1000) / 1000, marks: tone.marks },
    }
  })
}
