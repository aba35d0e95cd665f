// What a message has told already of what a question might ask for: what somebody did, how long it has been, what they want.

import type { HearingWords } from '../library.ts'
import { ASKED_FOR, type AskedFor } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import { createFindSubject } from './subject.ts'
import type { Token } from './tokens.ts'
import { createVerbs } from './verbs.ts'

export type HearTold = (tokens: readonly Token[]) => AskedFor[]

/** Words that may stand between a subject and what it did. */
const BETWEEN = 3

export function createHearTold(hearing: HearingWords): HearTold {
  const { clauses, asked_for: askedFor, people } = hearing
  const told = createPhrases(ASKED_FOR.map((id) => [id, askedFor[id].told] as const))
  const findSubject = createFindSubject(people)
  const verbs = createVerbs(clauses)
  const inward = createVerbs({
    verbs: clauses.inward,
    irregular: Object.fromEntries(clauses.inward.map((verb) => [verb, clauses.irregular[verb] ?? []])),
  })
  const adverbs = new Set(clauses.adverbs)

  return (tokens) => {
    const found = new Set<AskedFor>(told.find(tokens).map(({ id }) => id))
    for (let at = 0; at < tokens.length; at += 1) {
      const subject = findSubject(tokens, at)
      const act = subject && !subject.drawnIn ? actAfter(tokens, subject.next) : undefined
      if (!act) continue
      found.add(subject!.person === 'first' ? 'own-act' : 'their-act')
      if (verbs.isPast(act)) found.add('happened')
    }
    return [...found]
  }

  /** The verb of something that can be seen or heard; undefined for a state or a feeling. */
  function actAfter(tokens: readonly Token[], from: number): string | undefined {
    for (const { word } of tokens.slice(from, from + BETWEEN)) {
      if (verbs.knows(word)) return inward.knows(word) ? undefined : word
      if (!adverbs.has(word)) return undefined
    }
    return undefined
  }
}
