// One quarrel told from both chairs: played as two talks that know nothing of each other, and what must hold between them.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { cardOf, type Say, type Turn } from './talk.ts'

const Side = z.array(z.string()).length(3)
const Quarrel = z.strictObject({
  id: z.string(),
  /** Situations that would fit either side; empty where one of the two is harmed. */
  family: z.array(z.string()),
  danger: z.literal(true).optional(),
  one: Side,
  two: Side,
})
export type Quarrel = z.infer<typeof Quarrel>

/** A fourth message that adds nothing, and the request that brings an offer. */
const GOES_ON = "That's how it is with us."
const ASKS = 'What can I do about it?'
const COUNSEL = ['yes please', ASKS]

export interface SidePlayed {
  turns: Turn[]
  /** Whether the coach took the person's side in so many words. */
  toldRight: boolean
  /** Whether the other's view, or a question about it or about one's own part, came within four turns of theirs, answers to a question about safety apart. */
  otherSeen: boolean
  /** Whether fixed words of safety were spoken. */
  alarmed: boolean
  situation: string | undefined
  card: string
}

export function readQuarrels(): Quarrel[] {
  return z.array(Quarrel).parse(parse(readFileSync(new URL('quarrels.yaml', import.meta.url), 'utf8')))
}

/** What somebody says who is asked whether they are afraid, and is not. */
const UNAFRAID = 'No, nothing like that.'

/**
 * Plays one side: three messages, a fourth that adds nothing, then a request for counsel until a card lies there. Who is in no
 * danger answers a question about safety; who is in danger passes over it.
 */
export function playSide(lines: readonly string[], say: Say, { danger }: Pick<Quarrel, 'danger'>): SidePlayed {
  const turns = [...lines, GOES_ON].flatMap((line) => {
    const turn = say(line)
    const isAsked = turn.why.move === 'safety' || turn.why.move === 'ask-fear'
    return isAsked && !danger ? [turn, say(UNAFRAID)] : [turn]
  })
  const listening = [...turns]
  for (const line of [ASKS, ...COUNSEL]) {
    if (turns.some(({ offer }) => offer)) break
    turns.push(say(line))
  }
  return {
    turns,
    toldRight: turns.some(({ text }) => tellsRight(text)),
    otherSeen: listening.some(({ spoken }) => spoken.some(({ from }) => OTHER.test(from))),
    alarmed: turns.some(({ why }) => why.move === 'safety'),
    situation: turns.findLast(({ why }) => why.heard.situation)?.why.heard.situation,
    card: turns.map(cardOf).find((card) => card !== '') ?? '',
  }
}

const OTHER = /\/other_side\/|\/ask\/other\/|move\/(?:ask-other|ask-own|other-[a-z-]+)\//

const VERDICT =
  /\byou(?:'re| are| were) (?:quite |absolutely |perfectly )?(?:in the right|right(?= to (?:be|feel|expect|ask|want)|[.,;]| about))|\b(?:he|she|they|your \w+) (?:is|are|was|were)(?: plainly| clearly)? (?:wrong|unfair|selfish|immature|in the wrong)\b|\bany(?:one|body) would be (?:angry|hurt|furious)|\bno wonder\b|\byou deserve\b|not your fault/i

/** True where a text takes the person's side in so many words. */
export function tellsRight(text: string): boolean {
  return VERDICT.test(text)
}

/** Two cards that pull in opposite ways. */
const OPPOSED: ReadonlyArray<[RegExp, RegExp]> = [
  [/\b(?:leave|end it|move out|break up|part from)\b/i, /\b(?:stay together|don't leave|give it (?:time|another))\b/i],
  [
    /\bsay nothing|keep it to yourself|don't (?:mention|bring it up)\b/i,
    /\b(?:bring it up|say it|tell (?:him|her|them|your))\b/i,
  ],
  [/\bstop asking\b/i, /\bask (?:him|her|them|your) again\b/i],
]

export function contradict(a: string, b: string): boolean {
  return OPPOSED.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)))
}
