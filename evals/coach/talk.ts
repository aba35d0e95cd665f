// One talk played turn by turn through screening, hearing and the coach, each turn timed by itself.

import process from 'node:process'
import { seededChance } from '#app/reply-to.ts'
import type { Effect, Spoken, Why } from '#domain/coach/effects.ts'
import { emptyTalk } from '#domain/coach/state.ts'
import { step } from '#domain/coach/step.ts'
import { speaksOfStep } from '#domain/coach/step-moves.ts'
import { createHear } from '#domain/hearing/hear.ts'
import type { Reading } from '#domain/hearing/reading.ts'
import type { Library } from '#domain/library.ts'
import { screen, type TurnBefore } from '#domain/safety/screen.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'

/** One turn of a person and what the coach made of it. */
export interface Turn {
  person: string
  reading: Reading
  spoken: Spoken[]
  /** Everything said, as one text. */
  text: string
  why: Why
  offer: Extract<Effect, { kind: 'offer' }>['offer'] | undefined
  help: boolean
  /** Situations that a question of the coach named. */
  about: string[]
  /** What may be tapped instead of typing. */
  quick: string[]
  /** Milliseconds of processor time from the message to the reply, screening and hearing included. */
  ms: number
}

export type Say = (person: string) => Turn

/** Prepares talks over one library, with everything recognition has learnt of it. */
export function openTalks(library: Library): (seed: number) => Say {
  const hear = createHear(library, openLearnt(library))
  return (seed) => {
    const chance = seededChance(seed)
    const before: TurnBefore[] = []
    let state = emptyTalk()
    return (person) => {
      const started = process.cpuUsage()
      const screened = screen(person, before, library.signals)
      const reading = hear(screened)
      const [next, effects] = step(state, { screened, reading }, { memory: {}, library, chance })
      const { user, system } = process.cpuUsage(started)
      const ms = (user + system) / 1000
      state = next
      const spoken = effects.flatMap((e) => (e.kind === 'say' ? e.paragraphs : []))
      const text = spoken.map((p) => p.text).join('\n')
      const why = whyIn(effects)
      before.push({ who: 'person', text: person }, { who: 'coach', text, step: speaksOfStep(why.move) })
      const offer = effects.find((e) => e.kind === 'offer')?.offer
      return {
        person,
        reading,
        spoken,
        text,
        why,
        offer,
        help: effects.some(isHelp),
        about: next.asked?.about ?? [],
        quick: effects.flatMap((e) => (e.kind === 'quick' ? e.replies.map(({ send }) => send) : [])),
        ms,
      }
    }
  }
}

const isHelp = (effect: Effect) => effect.kind === 'help'

function whyIn(effects: readonly Effect[]): Why {
  const why = effects.find((e) => e.kind === 'why')
  if (!why) throw new Error('a turn of the coach does not say why')
  return why.why
}

/** What the card of an offer says; empty without one. */
export function cardOf({ offer }: Pick<Turn, 'offer'>): string {
  if (!offer) return ''
  return offer.kind === 'try' ? offer.do : offer.kind === 'say' ? offer.text : offer.name
}

/** A talk to be read, one turn under the other. */
export function transcript(turns: readonly Turn[]): string {
  return turns
    .map((turn) => {
      const { situation = '-', intent } = turn.why.heard
      const card = cardOf(turn)
      const head = `> ${turn.person.replace(/\s+/g, ' ')}\n  [${intent} | ${turn.why.move} ${situation} ${turn.why.risk.level}]`
      return [head, turn.text, ...(card ? [`  card: ${card}`] : [])].join('\n')
    })
    .join('\n\n')
}

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
