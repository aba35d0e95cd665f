// Hearing: one screened message in, a Reading out. The lexicons are prepared once for a library; what was learnt of its
// lines comes in as an argument, so that hearing stays pure and can be told anew once there is more to know.

import type { Library } from '../library.ts'
import type { Screened } from '../safety/screened.ts'
import { createHearClauses } from './clauses.ts'
import { createHearCues } from './cues.ts'
import { createHearFeelings } from './feelings.ts'
import { createHearHalves } from './halves.ts'
import { createHearIntent } from './intent.ts'
import { createHearLanguage } from './language.ts'
import { createHearOutcome } from './outcome.ts'
import { createHearPeople, unnamedPartner } from './people.ts'
import { createPhrases } from './phrases.ts'
import type { Reading } from './reading.ts'
import { type Learnt, learn } from './situations/learn.ts'
import { createRecogniser } from './situations/recogniser.ts'
import { createSpell } from './spelling.ts'
import { tokensOf } from './tokens.ts'
import { createHearTold } from './told.ts'

export type Hear = (screened: Screened) => Reading

const prepared = new WeakMap<Library, Hear>()

/** Prepares hearing for one library; where nothing learnt is given it learns by words alone, a library only once. */
export function createHear(library: Library, learnt?: Learnt): Hear {
  if (learnt) return prepare(library, learnt)
  const hear = prepared.get(library) ?? prepare(library, learn(library))
  prepared.set(library, hear)
  return hear
}

function prepare(library: Library, learnt: Learnt): Hear {
  const { hearing } = library
  const spell = createSpell(hearing.spelling)
  const recognise = createRecogniser(learnt)
  const language = createHearLanguage(hearing, library.language)
  const people = createHearPeople(hearing)
  const felt = createHearFeelings(hearing)
  const intent = createHearIntent(hearing)
  const cues = createHearCues(hearing)
  const outcome = createHearOutcome(hearing)
  const told = createHearTold(hearing)
  const clauses = createHearClauses(hearing)
  const halves = createHearHalves(hearing)
  const blaming = createPhrases([['x', hearing.clauses.blaming]])
  return ({ text, risk }) => {
    const written = tokensOf(text)
    const spelt = spell(text)
    const tokens = tokensOf(spelt)
    const came = outcome(tokens)
    const torn = halves(spelt)
    const named = people(text, written)
    const unnamed = named.length === 0 ? unnamedPartner(tokens) : undefined
    return {
      language: language(text, written),
      risk,
      situations: recognise(text),
      feelings: felt.feelings(tokens),
      needs: felt.needs(tokens),
      people: unnamed ? [unnamed] : named,
      intent: intent(spelt, tokens),
      cues: cues(tokens),
      told: told(tokens),
      ...(came ? { outcome: came } : {}),
      clauses: clauses(text),
      ...(torn ? { halves: torn } : {}),
      blames: blaming.find(tokens).length > 0,
      words: written.length,
    }
  }
}
