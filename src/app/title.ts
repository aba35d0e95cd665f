// The title of a talk, from what it is about; until that is known, from its first words.

import type { TalkState } from '#domain/coach/state.ts'
import type { Library } from '#domain/library.ts'
import { atLeast } from '#domain/safety/levels.ts'

const WORDS = 6
const LONGEST = 48

/** A title; `first` is the first message. Empty, for a face to name neutrally, once there was danger. */
export function titleFor(state: TalkState, library: Pick<Library, 'situations'>, first: string): string {
  if (state.danger && atLeast(state.danger.level, 'concern')) return ''
  const name = library.situations.find((s) => s.id === state.situation?.id)?.name
  return name ?? firstWords(first)
}

function firstWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const start = words.slice(0, WORDS).join(' ').slice(0, LONGEST)
  return words.length > WORDS ? `${start} …` : start
}
