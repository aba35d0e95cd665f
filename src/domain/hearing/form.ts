// How a clause tells something: as what keeps happening, as what happened, as what somebody wants, as how things stand. A
// question that fits the one is beside the point of another: who says "he always has to be right" is not asked how it began.

import type { HearingWords } from '../library.ts'
import type { Form } from '../vocabulary.ts'
import { createPhrases } from './phrases.ts'
import type { FindSubject, Subject } from './subject.ts'
import type { Token } from './tokens.ts'
import type { Verbs } from './verbs.ts'

/** The form of a clause in full spelling; undefined where it is not plain. */
export type HearForm = (tokens: readonly Token[]) => Form | undefined

export interface FormParts {
  hearing: Pick<HearingWords, 'forms' | 'clauses'>
  verbs: Verbs
  findSubject: FindSubject
}

/** A subject stands among the first words: "and every Sunday he". */
const NEAR = 4

export function createHearForm({ hearing: { forms, clauses }, verbs, findSubject }: FormParts): HearForm {
  const said = createPhrases([
    ['wanted', forms.wanted],
    ['habit', forms.habit],
  ] as const)
  const adverbs = new Set(clauses.adverbs)
  const inner = new Set(forms.inner)
  return (tokens) => {
    const stands = stateOfThings(tokens)
    if (stands) return stands
    const found = new Set(said.find(tokens).map(({ id }) => id))
    const subject = subjectOf(tokens)
    if (found.has('wanted') && subject?.person !== 'first') return 'wanted'
    if (!subject) return found.has('habit') ? 'habit' : undefined
    const word = wordAfter(tokens, subject)
    if (word === undefined) return undefined
    const own = subject.person === 'first'
    const form = own ? ofOneself(word, subject) : ofAnother(word, subject, tokens)
    if (!found.has('habit') || form === 'event' || form === 'inner') return form
    return own ? 'habit' : 'their-habit'
  }

  function subjectOf(tokens: readonly Token[]): Subject | undefined {
    for (let at = 0; at <= NEAR; at++) {
      const subject = findSubject(tokens, at)
      if (subject) return subject
    }
    return undefined
  }

  function wordAfter(tokens: readonly Token[], { next }: Subject): string | undefined {
    let at = next
    while (adverbs.has(tokens[at]?.word ?? '')) at += 1
    return tokens[at]?.word
  }

  function ofOneself(word: string, { drawnIn }: Subject): Form | undefined {
    if (drawnIn || BE.has(word)) return undefined
    if (inner.has(word)) return 'inner'
    if (isOver(word)) return 'event'
    return verbs.isBase(word) && word !== 'have' ? 'habit' : undefined
  }

  function ofAnother(word: string, { drawnIn }: Subject, tokens: readonly Token[]): Form | undefined {
    if (drawnIn) return verbs.isIng(word) ? undefined : 'state'
    if (BE.has(word)) return word === 'was' || word === 'were' || isUnderWay(word, tokens) ? undefined : 'state'
    if (word === 'has') return 'state'
    if (isOver(word)) return 'event'
    return verbs.knows(word) ? 'their-habit' : undefined
  }

  /** "Is leaving", "is going to": no state yet. */
  function isUnderWay(be: string, tokens: readonly Token[]): boolean {
    return tokens.some(({ word }, at) => tokens[at - 1]?.word === be && verbs.isIng(word))
  }

  function isOver(word: string): boolean {
    return verbs.isPast(word) || word === "didn't"
  }

  /** "The spark is gone", "it's over": nobody does it. */
  function stateOfThings(tokens: readonly Token[]): Form | undefined {
    if (findSubject(tokens, 0) || findSubject(tokens, 1)) return undefined
    return tokens.slice(1, NEAR).some(({ word }) => word === 'is' || word === 'are') ? 'state' : undefined
  }
}

const BE = new Set("am is are was were isn't aren't wasn't weren't be".split(' '))
