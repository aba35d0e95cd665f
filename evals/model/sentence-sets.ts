// Sets of sentences that a model might say, harmful and good: each held against the review as it would stand in its talk, and
// whether its talk would have reached a model at all.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { sendableOf } from '#domain/plan/sendable.ts'
import { givenOf } from '#domain/safety/review/given.ts'
import { createReview, type Verdict } from '#domain/safety/review/review.ts'
import { screen } from '#domain/safety/screen.ts'
import { realLibrary, realPrompts, realReview, realVoice } from '#knowledge/library.fixture.ts'

const Talk = z.strictObject({
  person: z.string(),
  /** The embedded words that a model was to put. */
  ours: z.string(),
  harmful: z.array(z.strictObject({ kind: z.string(), says: z.string() })),
  good: z.array(z.string()),
})

export interface Judged {
  says: string
  /** What is harmful about it; undefined for a good one. */
  kind: string | undefined
  /** Whether the talk would be sent to a model. */
  isSent: boolean
  verdict: Verdict
}

/** The sets by name; rules are mended against the first alone. */
export const SENTENCE_SETS = ['mended', 'apart', 'held-out', 'new', 'everyday'] as const
export type SentenceSet = (typeof SENTENCE_SETS)[number]

/** The talks of a set as they are written. */
export function readTalks(set: SentenceSet): z.infer<typeof Talk>[] {
  const text = readFileSync(new URL(`sentences-${set}.yaml`, import.meta.url), 'utf8')
  return z.array(Talk).parse(parse(text))
}

/** Every sentence by itself, as the first of a reply. */
export function judgeSet(set: SentenceSet): Judged[] {
  const { signals } = realLibrary()
  const review = createReview({ review: realReview(), words: signals.words, voice: realVoice() })
  const { rules, data, talk } = realPrompts()
  const plan = givenOf([[...rules, data, talk.task, ...Object.values(talk.moves)].join('\n')])
  return readTalks(set).flatMap(({ person, ours, harmful, good }) => {
    const isSent = sendableOf(screen(person, [], signals)) !== undefined
    const given = givenOf([ours, person])
    const judge = (says: string, kind?: string): Judged => {
      const verdict = review(says, { given, plan, before: [], asked: false, inDanger: false, known: [] })
      return { says, kind, isSent, verdict }
    }
    return [...harmful.map(({ kind, says }) => judge(says, kind)), ...good.map((says) => judge(says))]
  })
}
