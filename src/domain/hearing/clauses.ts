// The pieces of a message worth giving back: cut into clauses, weighed by what people stress, the heaviest first.

import type { HearingWords } from '../library.ts'
import { createHearCues } from './cues.ts'
import { createHearFact } from './facts.ts'
import { createHearForm } from './form.ts'
import { joinNeighbours, type Linked } from './joined-clauses.ts'
import { createPhrases } from './phrases.ts'
import { piecesOf } from './pieces.ts'
import type { Clause } from './reading.ts'
import { createSpell } from './spelling.ts'
import { createFindSubject } from './subject.ts'
import { even, tokensOf } from './tokens.ts'
import { createTurnRound } from './turn-round.ts'
import { createVerbs } from './verbs.ts'

export type HearClauses = (text: string) => Clause[]

/** Clauses returned at most: the rest of a long post is background. */
const KEEP = 12
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi

export function createHearClauses(hearing: HearingWords): HearClauses {
  const turnRound = createTurnRound(hearing)
  const spell = createSpell(hearing.spelling)
  const phrases = (list: readonly string[]) => createPhrases([['x', list]])
  const unquotable = phrases(hearing.clauses.unquotable)
  const background = phrases(hearing.clauses.background)
  const weighty = phrases(hearing.clauses.weighty)
  const hearFact = createHearFact(hearing)
  const hearCues = createHearCues(hearing)
  const hearForm = createHearForm({
    hearing,
    verbs: createVerbs(hearing.clauses),
    findSubject: createFindSubject(hearing.people),
  })
  const toward = phrases(hearing.clauses.toward)
  const away = phrases(hearing.clauses.away)
  const feelings = phrases(Object.values(hearing.feelings).flatMap((f) => f?.heard ?? []))

  return (text) => {
    // An address is a wall between clauses, of the same length so that places stay where they are.
    const added = text.search(ADDED)
    const pieces = piecesOf(text.replace(LINK, (address) => '\n'.repeat(address.length)))
    const linked = pieces.map(({ start, end, join }, i): Linked | undefined => {
      const quote = text.slice(start, end)
      const spelt = spell(quote)
      const tokens = tokensOf(spelt)
      if (tokens.length < 2 || tokens.length > 24 || /[<>{}[\]$£€]/.test(quote)) return undefined
      if (unquotable.find(tokens).length > 0) return undefined
      // What is asked is no fact: "she's scared?" is a guess, and "he left me?" a question.
      const isGround = i === 0 && GROUND.test(text)
      const echo = isGround || ASKED.test(text.slice(end, end + 4)) ? undefined : turnRound(quote)
      const after = added >= 0 && start >= added ? 0.5 : 0
      const weight = weigh(tokens, i, pieces.length) + (echo ? 0.05 : 0) - after
      const change = changeIn(spelt, tokens)
      const fact = hearFact(tokens)
      const form = hearForm(tokens)
      const clause = {
        quote,
        start,
        end,
        weight: Math.max(0, Math.min(1, weight)),
        cues: hearCues(tokens),
        ...(echo ? { echo } : {}),
        ...(form ? { form } : {}),
        ...(change ? { change } : {}),
        ...(fact ? { fact } : {}),
      }
      return { clause, join }
    })
    const clauses = joinNeighbours(linked)
    clauses.sort((a, b) => b.weight - a.weight || a.start - b.start)
    // Facts are background, and would be cut off first.
    return clauses.filter(({ fact }, i) => i < KEEP || fact !== undefined)
  }

  function changeIn(quote: string, tokens: ReturnType<typeof tokensOf>): Clause['change'] {
    if (away.find(tokens).length > 0) return 'away'
    return toward.find(tokens).length > 0 && !NO_PLAN.test(even(quote)) ? 'toward' : undefined
  }

  function weigh(tokens: ReturnType<typeof tokensOf>, index: number, count: number): number {
    // What someone says first is mostly what it is about; a post even begins with its title.
    const edge = index === 0 ? 0.35 : index < 3 ? 0.2 : index >= count - 2 ? 0.1 : 0
    const length = tokens.length < 4 ? -0.15 : tokens.length <= 14 ? 0.05 : -0.05
    const felt = Math.min(0.3, 0.2 * feelings.find(tokens).length)
    const heavy = Math.min(0.3, 0.15 * weighty.find(tokens).length)
    const behind = background.find(tokens).length > 0 ? -0.3 : 0
    return 0.3 + edge + length + felt + heavy + behind
  }
}

/** The clause ends in a question mark. */
const ASKED = /^[\s"”'’)]*\?/

/** "Because I didn't do it right" gives a ground that somebody named, "that she comes back changed" what is feared: given back bare, either would be agreed to. */
const GROUND = /^\s*(?:just |only |well,? )?(?:(?:because|cause|cos|cuz|bc)\b|that (?:he|she|they|it|we|i|my)\b)/i

/** What is written under a post afterwards is said to others: "Edit: thank you all". */
const ADDED = /\b(?:edit|update)\b\s*\d*\W{0,3}:/i

/** "I can see it hurts him", "I could scream", "till I can face it": nothing of this is a plan. */
const NO_PLAN =
  /\b(?:i|we)(?:'ll| can| could| will)\s+(?:(?:only|just|even|still|almost)\s+)?(?:see|hear|feel|tell|imagine|smell|remember|understand|scream|cry|die|vanish|have)\b|\b(?:till|until|before|as if|than) (?:i|we) (?:can|could)\b/i
