// What is worth knowing next time: who it is about, what the person would like, and plain facts of their life. Shown to
// them, never guessed.

import { capitalise } from '../words/capitalise.ts'
import { fill } from '../words/fill.ts'
import type { Effect } from './effects.ts'
import { isGuarded } from './guard.ts'
import type { Made, Scene } from './scene.ts'

/** UTF-16 units of the line a fact is shown with. */
const LINE = 140

/** What a turn leaves to be remembered; nothing while danger is. */
export function remembered(scene: Scene, made: Made): Effect[] {
  const { voice, library, state, reading, text } = scene
  if (isGuarded(state)) return []
  const facts: Effect[] = []
  const partner = reading.people.find((p) => p.partner && p.role !== 'unnamed')
  const about = partner && voice.say(library.moves['fact-partner']?.[0] ?? '{none}')
  if (about) {
    facts.push({ kind: 'remember', fact: { about: 'partner', text: about, line: lineAround(text, partner.at) } })
  }
  const want = made.change?.want
  const wanted =
    want &&
    want !== state.want &&
    fill(library.moves['fact-want']?.[0] ?? '{none}', { values: { want }, plural: false })
  if (wanted) facts.push({ kind: 'remember', fact: { about: 'want', text: wanted, line: text } })
  for (const { fact, echo, quote } of reading.clauses) {
    if (fact && echo) facts.push({ kind: 'remember', fact: { about: fact, text: `${capitalise(echo)}.`, line: quote } })
  }
  return facts
}

/** The sentence around an offset, cut where it is long. */
function lineAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('.', at) + 1, text.lastIndexOf('\n', at) + 1, at - LINE / 2)
  const ends = ['.', '\n', '!', '?'].map((end) => text.indexOf(end, at)).filter((i) => i >= 0)
  return text.slice(from, Math.min(Math.min(...ends, text.length) + 1, from + LINE)).trim()
}
