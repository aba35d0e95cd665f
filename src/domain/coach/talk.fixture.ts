// A talk played turn by turn through screening, hearing and the coach, for the tests of this folder. Each message is
// screened by itself: what builds up to danger over a talk is tested where it is made.

import { learntOf } from '#knowledge/library.fixture.ts'
import { createHear } from '../hearing/hear.ts'
import type { PersonHeard, Reading } from '../hearing/reading.ts'
import type { Library } from '../library.ts'
import { screen } from '../safety/screen.ts'
import type { Effect, Offer, Spoken, Why } from './effects.ts'
import type { Memory } from './memory.ts'
import { emptyTalk, type TalkState } from './state.ts'
import { type Heard, step } from './step.ts'

/** What the coach did with one message. */
export interface Played {
  person: string
  state: TalkState
  effects: Effect[]
  spoken: Spoken[]
  /** Everything said, as one text. */
  text: string
  offer: Offer | undefined
  quick: string[]
  why: Why
}

export interface TalkInPlay {
  /** One message; `as` sets what is heard in it, where a test must not hang on what content recognises today. */
  say(person: string, as?: Partial<Reading>): Played
  readonly turns: readonly Played[]
  readonly state: TalkState
}

export interface TalkParts {
  seed?: number
  partner?: PersonHeard
  /** What is known beyond the talk, besides the partner. */
  memory?: Omit<Memory, 'partner'>
  /** A state to go on from. */
  from?: TalkState
  /** Set to pass the state through JSON between turns, as the vault does. */
  kept?: boolean
}

/** Prepares talks over one library. What is heard in a text is kept: it is the same in every talk. */
export function createTalks(library: Library): (parts?: TalkParts) => TalkInPlay {
  const hear = createHear(library, learntOf(library))
  const heard = new Map<string, Heard>()
  const hearOnce = (text: string) => {
    let known = heard.get(text)
    if (!known) {
      const screened = screen(text, [], library.signals)
      known = { screened, reading: hear(screened) }
      heard.set(text, known)
    }
    return known
  }
  return (parts = {}) => startTalk(library, hearOnce, parts)
}

function startTalk(
  library: Library,
  hear: (text: string) => Heard,
  { seed = 1, partner, memory = {}, kept, from = emptyTalk() }: TalkParts,
): TalkInPlay {
  const chance = seededChance(seed)
  const turns: Played[] = []
  let state = from
  return {
    turns,
    get state() {
      return state
    },
    say(person, as = {}) {
      const { screened, reading } = hear(person)
      const before = kept ? (JSON.parse(JSON.stringify(state)) as TalkState) : state
      const [next, effects] = step(
        before,
        { screened, reading: { ...reading, ...as } },
        { memory: { ...memory, ...(partner ? { partner } : {}) }, library, chance },
      )
      state = next
      const spoken = effects.flatMap((e) => (e.kind === 'say' ? e.paragraphs : []))
      const text = spoken.map((p) => p.text).join('\n\n')
      const why = effects.find((e) => e.kind === 'why')?.why as Why
      const offer = effects.find((e) => e.kind === 'offer')?.offer
      const quick = effects.flatMap((e) => (e.kind === 'quick' ? e.replies.map((r) => r.send) : []))
      const played = { person, state, effects, spoken, text, why, offer, quick }
      turns.push(played)
      return played
    },
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seededChance(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
