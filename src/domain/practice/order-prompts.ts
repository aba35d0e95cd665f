// Which prompt comes first today: what fits the day, what was not answered yet, and otherwise another each day.

import type { Day } from './calendar.ts'
import type { Prompts } from './practice-schemas.ts'

/** One prompt, named by its set and its key. */
export interface Prompt {
  id: string
  text: string
}

export interface PromptsAsked {
  sets: readonly Prompts[]
  today: Day
  /** How the day is, from nought to four, where the person said so. */
  mood?: number | undefined
  /** Prompts that were answered before, by their words. */
  answered: ReadonlySet<string>
  /** While danger is remembered, nobody is asked to look kindly at the other. */
  guarded: boolean
}

/** Moods up to this one make a hard day, and from that one on a bright one. */
const HARD = 1
const BRIGHT = 3

/** Every prompt there is for this person, the one to begin with first. */
export function orderPrompts({ sets, today, mood, answered, guarded }: PromptsAsked): Prompt[] {
  return sets
    .filter(({ between }) => !between || !guarded)
    .flatMap(({ id, day, prompts }) =>
      Object.entries(prompts).map(([key, text]) => ({
        id: `${id}/${key}`,
        text,
        fits: fit(day, mood),
        answered: answered.has(text),
        turn: mix(`${today} ${id}/${key}`),
      })),
    )
    .sort((a, b) => Number(a.answered) - Number(b.answered) || b.fits - a.fits || a.turn - b.turn)
    .map(({ id, text }) => ({ id, text }))
}

/** 2: made for such a day. 1: for any. 0: it would be out of place first thing. */
function fit(day: Prompts['day'], mood: number | undefined): number {
  if (mood === undefined) return day === 'hard' ? 0 : 1
  const kind = mood <= HARD ? 'hard' : mood >= BRIGHT ? 'bright' : 'any'
  return day === kind ? 2 : day === 'any' ? 1 : 0
}

/** A number that looks like chance and is the same for the same text (FNV-1a). */
function mix(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
