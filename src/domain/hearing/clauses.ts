// The pieces of a message worth giving back: cut into clauses, weighed by what people stress, the heaviest first.

import type { HearingWords } from '../library.ts'
import { createHearCues } from './cues.ts'
import { createHearFact } from './facts.ts'
import { createPhrases } from './phrases.ts'
import type { Clause } from './reading.ts'
import { even, tokensOf } from './tokens.ts'
import { createTurnRound } from './turn-round.ts'

export type HearClauses = (text: string) => Clause[]

interface Piece {
  start: number
  end: number
}

/** Clauses returned at most: the rest of a long post is background. */
const KEEP = 12
/** Sentences looked at: a book pasted in is not read to its end for echoes. */
const MAX_PIECES = 400
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi
const SENTENCE = /[^.!?\n;]+/g
// The look behind keeps a long run of spaces from being tried again at each of them.
const JOINT =
  /(?<!\s),?\s+(?:but|because|so|and|yet|although|though|while)\s+(?=(?:(?:when|whenever|if)\s+)?(?:i|he|she|they|we|my|it)['’\s])|,\s+(?=(?:i|he|she|they|we)['’\s])/gi
/** "I said so", "I think so": this "so" stands for what was said, and joins nothing. */
const SAID_SO = /\b(?:said|say|says|saying|think|thought|hope|hoped|guess|suppose|believe|did|do|does)$/i

export function createHearClauses(hearing: HearingWords): HearClauses {
  const turnRound = createTurnRound(hearing)
  const phrases = (list: readonly string[]) => createPhrases([['x', list]])
  const unquotable = phrases(hearing.clauses.unquotable)
  const background = phrases(hearing.clauses.background)
  const weighty = phrases(hearing.clauses.weighty)
  const hearFact = createHearFact(hearing)
  const hearCues = createHearCues(hearing)
  const toward = phrases(hearing.clauses.toward)
  const away = phrases(hearing.clauses.away)
  const feelings = phrases(Object.values(hearing.feelings).flatMap((f) => f?.heard ?? []))

  return (text) => {
    // An address is a wall between clauses, of the same length so that places stay where they are.
    const added = text.search(ADDED)
    const pieces = piecesOf(text.replace(LINK, (address) => '\n'.repeat(address.length)))
    const clauses = pieces.flatMap((piece, i) => {
      const quote = text.slice(piece.start, piece.end)
      const tokens = tokensOf(quote)
      if (tokens.length < 2 || tokens.length > 24 || /[<>{}[\]$£€]/.test(quote)) return []
      if (unquotable.find(tokens).length > 0) return []
      const echo = turnRound(quote)
      const after = added >= 0 && piece.start >= added ? 0.5 : 0
      const weight = weigh(tokens, i, pieces.length) + (echo ? 0.05 : 0) - after
      const change = changeIn(quote, tokens)
      const fact = hearFact(tokens)
      return [
        {
          quote,
          ...piece,
          weight: Math.max(0, Math.min(1, weight)),
          cues: hearCues(tokens),
          ...(echo ? { echo } : {}),
          ...(change ? { change } : {}),
          ...(fact ? { fact } : {}),
        },
      ]
    })
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

/** What is written under a post afterwards is said to others: "Edit: thank you all". */
const ADDED = /\b(?:edit|update)\b\s*\d*\W{0,3}:/i

/** "I can see it hurts him", "I could scream", "till I can face it": nothing of this is a plan. */
const NO_PLAN =
  /\b(?:i|we)(?:'ll| can| could| will)\s+(?:(?:only|just|even|still|almost)\s+)?(?:see|hear|feel|tell|imagine|smell|remember|understand|scream|cry|die|vanish|have)\b|\b(?:till|until|before|as if|than) (?:i|we) (?:can|could)\b/i

/** Sentences, and the clauses of a sentence joined by "and I", "but he": offsets without the spaces around. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const sentence of text.matchAll(SENTENCE)) {
    if (pieces.length >= MAX_PIECES) break
    let from = 0
    const cuts = [...sentence[0].matchAll(JOINT)]
    for (const cut of cuts) {
      const before = sentence[0].slice(from, cut.index)
      if (
        isPair(before) ||
        (JOINED_TO.test(before) && /^\s+and\s/i.test(cut[0])) ||
        (/^\s+so\s/i.test(cut[0]) && SAID_SO.test(before))
      )
        continue
      pieces.push(trimmed(text, sentence.index + from, sentence.index + cut.index))
      from = cut.index + cut[0].length
    }
    pieces.push(trimmed(text, sentence.index + from, sentence.index + sentence[0].length))
  }
  return pieces.filter((p) => p.end > p.start)
}

/** "Between me and my wife": no clause ends there either. */
const JOINED_TO = /\b(?:me|between \w+)$/i

/** "My wife and I": no clause ends there. */
function isPair(before: string): boolean {
  return before.trim().split(/\s+/).length <= 3 && /^\s*(?:\w+\s+)?(?:my|our)\s/i.test(before)
}

function trimmed(text: string, start: number, end: number): Piece {
  let from = start
  let to = end
  while (from < to && /[\s,*\-–—:"“”]/.test(text[from]!)) from += 1
  while (to > from && /[\s,*\-–—:"“”]/.test(text[to - 1]!)) to -= 1
  return { start: from, end: to }
}
