// Plays lines of a person through the talk in danger, with the real words, for the tests beside it.

import type { Effect } from '../coach/effects.ts'
import type { Danger } from '../coach/state.ts'
import type { Library } from '../library.ts'
import { concernWords } from './concern-words.ts'
import { hearAnswer } from './hear-answer.ts'
import { respondToDanger, whoSpeaks } from './respond.ts'
import { screen, type TurnBefore } from './screen.ts'

export interface Answered {
  who: ReturnType<typeof whoSpeaks>
  danger: Danger | undefined
  said: string[]
  help: Extract<Effect, { kind: 'help' }> | undefined
}

/** Plays the person's lines; each answer is the keys of what was said. */
export function playWith(library: Library, lines: string[]): Answered[] {
  const { responses, signals } = library
  let danger: Danger | undefined
  const before: TurnBefore[] = []
  return lines.map((text, turn) => {
    const screened = screen(text, before, signals)
    const heard = hearAnswer(text, library)
    const who = whoSpeaks(danger, screened, heard)
    const input = { danger, screened, heard, turn, responses, chance: () => 0 }
    const answer = who === 'none' ? undefined : who === 'danger' ? respondToDanger(input) : concernWords(input)
    danger = answer?.danger ?? danger
    before.push({ who: 'person', text })
    const effects = answer?.effects ?? []
    const said = effects.flatMap((e) =>
      e.kind === 'say' ? e.paragraphs.map((p) => p.from.replace('safety/', '')) : [],
    )
    return { who, danger, said, help: effects.find((e) => e.kind === 'help') }
  })
}
