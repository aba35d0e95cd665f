// Whom a bare hard word is about: "idiot" may be the one addressed, the writer, or the boss.

import type { ToneWords } from './tone-schema.ts'
import type { ToneWord } from './tone-text.ts'

export type About = 'you' | 'nobody' | 'else'

export type FindAbout = (words: readonly ToneWord[], from: number, to: number) => About

/** Words looked at on either side; further off a pointing word says little. */
const FAR = 8

/** Prepares the finding: the nearest pointing word before it in its sentence tells, else the next behind it in its clause. */
export function createFindAbout(points: ToneWords['points']): FindAbout {
  const about = new Map<string, About>()
  for (const word of [...points.self, ...points.other]) about.set(word, 'else')
  for (const word of points.you) about.set(word, 'you')
  const subjects = new Set(points.subject)
  return (words, from, to) => {
    const own = words[from]!
    const alone = words[from - 1]?.clause !== own.clause && words[to]?.clause !== own.clause
    for (let i = from - 1; i >= 0 && i >= from - FAR && words[i]!.sentence === own.sentence; i--) {
      const pointed = about.get(words[i]!.text)
      // "She left, idiot": a word alone in its clause is called out to the one addressed.
      if (alone) break
      if (pointed) return pointed
    }
    for (let i = to; i < words.length && i < to + FAR && words[i]!.clause === own.clause; i++) {
      // "Idiot I told you": something new begins.
      if (subjects.has(words[i]!.text)) break
      const pointed = about.get(words[i]!.text)
      if (pointed) return pointed
    }
    return 'nobody'
  }
}
