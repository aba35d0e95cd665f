// `amante reply`: the coach's answer to the last turn of each talk.

import process from 'node:process'
import * as z from 'zod/mini'
import { createCoach } from '#app/reply-to.ts'
import type { Effect, Why } from '#domain/coach/effects.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { answerLines, type Lines } from './json-lines.ts'
import { TurnSchema } from './turn-schema.ts'

const RequestSchema = z.object({
  id: z.optional(z.unknown()),
  turns: z
    .array(TurnSchema)
    .check(z.refine((turns) => turns.at(-1)?.who === 'person', "the last turn must be the person's")),
  profile: z.optional(z.string()),
  seed: z.optional(z.int()),
})

export async function run(
  _args: string[],
  lines: Lines = { input: process.stdin, output: process.stdout },
): Promise<number> {
  const library = await openLibrary('en')
  const coach = createCoach(library, openLearnt(library))
  return answerLines(lines, RequestSchema, ({ turns, seed, profile }) => {
    return told(coach.reply(turns, { ...(seed === undefined ? {} : { seed }), ...(profile ? { profile } : {}) }))
  })
}

function told(effects: readonly Effect[]): object {
  const say = effects.find((e) => e.kind === 'say')
  const offer = effects.find((e) => e.kind === 'offer')?.offer
  const why = effects.find((e) => e.kind === 'why')?.why as Why
  return {
    reply: say?.paragraphs.map((p) => p.text).join('\n\n') ?? '',
    move: why.move,
    situation: why.heard.situation ?? null,
    ...(offer ? { offer } : {}),
    risk: { level: why.risk.level, kinds: why.risk.kinds },
    sources: why.sources,
    why,
  }
}
