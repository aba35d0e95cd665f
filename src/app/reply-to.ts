// The coach without a vault: one text heard, or a whole talk answered. For bulk use, evaluation and the terminal's lines.

import type { Effect } from '#domain/coach/effects.ts'
import type { Memory } from '#domain/coach/memory.ts'
import { emptyTalk } from '#domain/coach/state.ts'
import { step } from '#domain/coach/step.ts'
import { speaksOfStep } from '#domain/coach/step-moves.ts'
import { createHear, type Hear } from '#domain/hearing/hear.ts'
import type { Reading, Tone } from '#domain/hearing/reading.ts'
import type { Learnt } from '#domain/hearing/situations/learn.ts'
import { tokensOf } from '#domain/hearing/tokens.ts'
import { createHearTone, type HearTone } from '#domain/hearing/tone.ts'
import type { Library } from '#domain/library.ts'
import { screen, type TurnBefore } from '#domain/safety/screen.ts'

/** A coach that keeps nothing between calls. */
export interface Coach {
  hear(text: string, before?: TurnBefore[]): Reading
  /** Whether a text would land as an attack. */
  hearTone(text: string): Tone
  /** Effects of the last turn of the person; earlier ones are played through the engine first. */
  reply(turns: TurnBefore[], options?: { seed?: number; profile?: string }): Effect[]
}

export function createCoach(library: Library, learnt?: Learnt): Coach {
  const hear = createHear(library, learnt)
  let tone: HearTone | undefined
  return {
    hear: (text, before = []) => hear(screen(text, before, library.signals)),
    hearTone: (text) => {
      tone ??= createHearTone(library.hearing)
      return tone(text, tokensOf(text))
    },
    reply: (turns, { seed = 1, profile } = {}) => {
      const chance = seededChance(seed)
      const memory = memoryFrom(hear, library, profile)
      let state = emptyTalk()
      let effects: Effect[] = []
      const before: TurnBefore[] = []
      for (const turn of turns) {
        before.push(turn.who === 'coach' ? { ...turn, step: isStep(effects) } : turn)
        if (turn.who !== 'person') continue
        const screened = screen(turn.text, before.slice(0, -1), library.signals)
        ;[state, effects] = step(state, { screened, reading: hear(screened) }, { memory, library, chance })
      }
      return effects
    },
  }
}

/** Whether the coach's answer laid down a step. */
function isStep(effects: readonly Effect[]): boolean {
  return effects.some((e) => e.kind === 'why' && speaksOfStep(e.why.move))
}

/** "my wife Maya" told beforehand: the coach then knows who the talk is about. */
function memoryFrom(hear: Hear, library: Library, profile: string | undefined): Memory {
  const partner = profile && hear(screen(profile, [], library.signals)).people.find((p) => p.partner)
  return partner ? { partner } : {}
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, a public-domain generator). */
export function seededChance(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
