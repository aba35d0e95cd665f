// Whether what a clause says of its subject may be given back: the grammar must hold, and nothing in it may sound like a
// verdict on the person, a trait of the absent one, or a claim to know their heart.

import type { HearingWords } from '../library.ts'
import { createPhrases, type Phrases } from './phrases.ts'
import type { FindSubject, Subject } from './subject.ts'
import type { Token } from './tokens.ts'
import { MODALS, type Verbs } from './verbs.ts'

export interface PredicateParts {
  hearing: HearingWords
  verbs: Verbs
  findSubject: FindSubject
}

/** True when everything said of every subject in the clause may be given back; `main` is the subject it begins with. */
export type IsPredicateSafe = (tokens: readonly Token[], main: Subject) => boolean

const BE = new Set("am is are was were isn't aren't wasn't weren't be been".split(' '))
const JOINS = new Set(['and', 'or', 'but', 'yet'])
/** After these a coordinated part begins anew. */
const ANEW = new Set('i he she they we it my our the a that to in on at with not never his her their'.split(' '))

export function createIsPredicateSafe({ hearing, verbs, findSubject }: PredicateParts): IsPredicateSafe {
  const { clauses } = hearing
  const phrase = (list: readonly string[]) => createPhrases([['x' as const, list]])
  const feelings = phrase(Object.values(hearing.feelings).flatMap((f) => f?.heard ?? []))
  const ownStates = phrase(clauses.own_states)
  const states = new Set(clauses.states)
  const adverbs = new Set(clauses.adverbs)

  return (tokens, main) => {
    if (!holds(tokens, main, 'main')) return false
    for (let at = main.next; at < tokens.length; at += 1) {
      const inner = findSubject(tokens, at)
      if (inner && !holds(tokens, inner, 'inner')) return false
    }
    return coordinationHolds(tokens, main)
  }

  function holds(tokens: readonly Token[], subject: Subject, where: 'main' | 'inner'): boolean {
    const at = pastAdverbs(tokens, subject.next)
    const word = tokens[at]?.word
    if (word === undefined) return where === 'inner' && !subject.drawnIn
    switch (subject.drawnIn) {
      case 'be':
        return isStateSafe(tokens, subject.next, subject.person)
      case 'have':
        return afterHave(tokens, at, subject.person)
      case 'would':
        return /^(like|love|rather|hoped|planned)$/.test(word)
      case 'be-or-have':
        return verbs.isParticiple(word) && !states.has(word)
          ? afterHave(tokens, at, subject.person)
          : isStateSafe(tokens, subject.next, subject.person)
      default:
        return afterSubject(tokens, at, { subject, where })
    }
  }

  function afterSubject(
    tokens: readonly Token[],
    at: number,
    { subject, where }: { subject: Subject; where: 'main' | 'inner' },
  ): boolean {
    const word = tokens[at]!.word
    // "than he", "between my wife and": no predicate follows, so nothing is said.
    if (!verbs.knows(word)) return where === 'inner'
    if (!verbs.agrees(word, subject.agreement)) return false
    if (BE.has(word)) return isStateSafe(tokens, at + 1, subject.person)
    const next = pastAdverbs(tokens, at + 1)
    if (/^(have|has|had|haven't|hasn't|hadn't)$/.test(word) && verbs.isParticiple(tokens[next]?.word ?? '')) {
      return afterHave(tokens, next, subject.person)
    }
    return MODALS.has(word) ? afterModal(tokens, next, subject.person) : true
  }

  function afterHave(tokens: readonly Token[], at: number, person: Subject['person']): boolean {
    const word = tokens[at]!.word
    if (word === 'been') return isStateSafe(tokens, at + 1, person)
    return verbs.isParticiple(word)
  }

  function afterModal(tokens: readonly Token[], at: number, person: Subject['person']): boolean {
    const word = tokens[at]?.word
    if (word === 'be') return isStateSafe(tokens, at + 1, person)
    // "I do the dishes": no helping verb after all.
    return word === undefined || verbs.isBase(word) || !verbs.knows(word)
  }

  /** What "is" may be followed by: something done, a feeling of one's own, or a state of another that can be seen. */
  function isStateSafe(tokens: readonly Token[], from: number, person: Subject['person']): boolean {
    const at = pastAdverbs(tokens, from)
    const rest = tokens.slice(at)
    const word = rest[0]?.word
    if (word === undefined || word === 'being') return false
    if (verbs.isIng(word) || (word === 'going' && rest.length > 1)) return true
    if (!(person === 'third' ? states.has(word) : isOwnState(rest) || begins(ownStates, tokens.slice(from))))
      return false
    return stateGoesOn(rest, person)
  }

  function isOwnState(rest: readonly Token[]): boolean {
    return begins(feelings, rest) || begins(ownStates, rest)
  }

  function begins(list: Phrases<'x'>, rest: readonly Token[]): boolean {
    return list.find(rest).some((f) => f.from === 0)
  }

  /** "tired and …": what is joined to a state must be one as well. */
  function stateGoesOn(rest: readonly Token[], person: Subject['person']): boolean {
    for (let i = 1; i < Math.min(rest.length - 1, 5); i += 1) {
      if (!JOINS.has(rest[i]!.word)) continue
      const next = rest.slice(pastAdverbs(rest, i + 1))
      const word = next[0]?.word
      if (word === undefined) return false
      const goesOn = ANEW.has(word) || verbs.knows(word) || (person === 'third' ? states.has(word) : isOwnState(next))
      if (!goesOn) return false
    }
    return true
  }

  /** "I came home and was tired", "he eats and go": a second verb that would not fit its subject. */
  function coordinationHolds(tokens: readonly Token[], main: Subject): boolean {
    return tokens.every(({ word }, i) => {
      if (!JOINS.has(word) && word !== 'then') return true
      const next = tokens[pastAdverbs(tokens, i + 1)]?.word ?? ''
      if (i < main.next || !verbs.knows(next)) return true
      if (main.person === 'first' && /^(am|was|wasn't)$/.test(next)) return false
      return !BE.has(next) || main.person === 'third'
    })
  }

  /** Past words that may stand between subject and verb; "keep" and its like are verbs themselves there. */
  function pastAdverbs(tokens: readonly Token[], from: number): number {
    let at = from
    while (at < tokens.length - 1 && adverbs.has(tokens[at]!.word) && !verbs.knows(tokens[at]!.word)) at += 1
    return at
  }
}
