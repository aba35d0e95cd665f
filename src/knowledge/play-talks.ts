// Plays the sample talks of content/ through the coach as it is, and says where it came out otherwise than written.

import type { Effect, Offer, Why } from '#domain/coach/effects.ts'
import { emptyTalk, type TalkState } from '#domain/coach/state.ts'
import { step } from '#domain/coach/step.ts'
import { speaksOfStep } from '#domain/coach/step-moves.ts'
import type { Chance } from '#domain/coach/voice.ts'
import type { Hear } from '#domain/hearing/hear.ts'
import type { Library, SampleTalk } from '#domain/library.ts'
import { screen, type TurnBefore } from '#domain/safety/screen.ts'
import type { Content } from './content.ts'
import type { Problem } from './problem.ts'

/** What the coach did in one turn, as far as a sample talk can ask about it. */
export interface Played {
  situation: string | undefined
  move: string
  risk: string
  reply: string
}

/** Plays every sample talk of one language; each turn that comes out otherwise is a problem. */
export function playTalks(content: Content, library: Library, hear: Hear): Problem[] {
  return content.situations.flatMap(({ id, talks }) =>
    (talks[library.language] ?? []).flatMap((talk) => {
      const played = playTalk(talk, library, hear)
      return talk.turns.flatMap((turn, at) =>
        compare(turn, played[at]!).map((message) => ({
          file: `content/situations/${id}/${library.language}.talks.yaml`,
          message: `"${talk.name}", turn ${at + 1}: ${message}`,
        })),
      )
    }),
  )
}

/** Plays one talk from its beginning; the same seed gives the same talk. */
export function playTalk(talk: SampleTalk, library: Library, hear: Hear): Played[] {
  const knowing = { memory: {}, library, chance: seededChance(talk.seed) }
  const before: TurnBefore[] = []
  let state: TalkState = emptyTalk()
  return talk.turns.map(({ person }) => {
    const screened = screen(person, before, library.signals)
    const [next, effects] = step(state, { screened, reading: hear(screened) }, knowing)
    state = next
    const reply = replyOf(effects)
    const why = effects.find((effect) => effect.kind === 'why')?.why as Why
    before.push({ who: 'person', text: person }, { who: 'coach', text: reply, step: speaksOfStep(why.move) })
    return { situation: why.heard.situation, move: why.move, risk: why.risk.level, reply }
  })
}

function compare(expected: SampleTalk['turns'][number], played: Played): string[] {
  const { situation, move, not_move = [], risk, says = [], never_says = [] } = expected
  const moves = move === undefined ? [] : [move].flat()
  const reply = played.reply.toLowerCase()
  const messages: string[] = []
  if (situation !== undefined && situation !== played.situation) {
    messages.push(`situation ${played.situation ?? 'none'}, not ${situation}`)
  }
  if (moves.length > 0 && !moves.includes(played.move)) messages.push(`move ${played.move}, not ${moves.join(' or ')}`)
  if (not_move.includes(played.move)) messages.push(`move ${played.move}, which it must not make here`)
  if (risk !== undefined && risk !== played.risk) messages.push(`risk ${played.risk}, not ${risk}`)
  for (const words of says) if (!reply.includes(words.toLowerCase())) messages.push(`does not say "${words}"`)
  for (const words of never_says) if (reply.includes(words.toLowerCase())) messages.push(`says "${words}"`)
  return messages
}

function replyOf(effects: Effect[]): string {
  return effects
    .flatMap((effect) => {
      if (effect.kind === 'say') return effect.paragraphs.map(({ text }) => text)
      return effect.kind === 'offer' ? [offerText(effect.offer)] : []
    })
    .join('\n')
}

function offerText(offer: Offer): string {
  if (offer.kind === 'try') return `${offer.do}\n${offer.whenThen}`
  return offer.kind === 'say' ? offer.text : `${offer.name}\n${offer.about}`
}

/** Numbers from 0 to 1 that follow each other without pattern to a reader, the same for the same seed. */
function seededChance(seed: number): Chance {
  // A linear congruence; the first factor only sets neighbouring seeds apart.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
