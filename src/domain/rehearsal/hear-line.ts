// One sentence of the person as the one it is said to would hear it: sharp or not, what it says, and what it is most of
// all. The workshop's reading of messages does the hearing; here it is only named.

import type { Library } from '../library.ts'
import type { Refused } from '../rewrite/refuse.ts'
import type { Part } from '../rewrite/rewrite-kinds.ts'
import { PARTS } from '../rewrite/rewrite-kinds.ts'
import { createRewriter, type Rewriter } from '../rewrite/rewriter.ts'
import { compileAnywhere, compileShape } from '../rewrite/shape.ts'
import type { Unit } from '../rewrite/units.ts'
import type { Screened } from '../safety/screened.ts'
import { createMirror } from './mirror.ts'
import type { LineHeard } from './rehearsal-kinds.ts'
import type { RehearsalWords } from './rehearsal-schema.ts'

export interface Hearing {
  hear(screened: Screened): LineHeard
  /** Whether it speaks of being afraid of the other, or of how they will take it. */
  fears(text: string): boolean
  /** What the workshop would not word is not rehearsed either. */
  refused(screened: Screened): Refused | undefined
}

/** Words up to which there is little to read; and from which it is a lot at once. */
const SHORT = 2
const LONG = 70
/** A preamble has at most so many. */
const PREAMBLE = 12
/** A fact has at least so many words. */
const FACT = 4

export function createHearing(library: Library, { hears, mirror }: Pick<RehearsalWords, 'hears' | 'mirror'>): Hearing {
  const rewriter = createRewriter(library)
  const { shapes } = rewriter
  const anywhere = (of: readonly string[]) => {
    const found = of.map((shape) => compileAnywhere(shape, shapes))
    return (text: string) => found.some((stands) => stands(text))
  }
  const acts = hears.acts.map((shape) => compileShape(shape, shapes))
  const turn = createMirror(mirror)
  const fears = anywhere(hears.fear.any)
  const is = {
    apology: anywhere(hears.apology),
    hollow: anywhere(hears.hollow),
    takesIn: anywhere(hears.takes_in),
    asks: anywhere(hears.asks),
    feels: anywhere(hears.feels),
    concrete: anywhere(hears.concrete),
    news: anywhere(hears.news),
    disguised: anywhere(hears.disguised),
    vague: anywhere(hears.vague),
  }
  const actIn = (clauses: readonly string[]): string | undefined => {
    for (const clause of clauses.toReversed()) {
      for (const shape of acts) {
        const act = shape(clause)?.base
        if (act) return turn(act)
      }
    }
    return undefined
  }

  const mannerOf = (text: string, looked: Looked, has: readonly Part[], count: number): LineHeard['manner'] => {
    if (isSharp(looked, text) || is.disguised(text)) return 'attack'
    if (is.news(text) && !SORRY_FOR.test(text)) return 'news'
    if (is.apology(text)) return 'apology'
    if (count <= SHORT && !text.includes('?')) return is.takesIn(text) ? 'takes-in' : 'short'
    const isVague = is.vague(text) && count <= PREAMBLE && !(has.includes('happened') && TO_THEM.test(text))
    if (isVague) return 'vague'
    if (has.includes('ask')) return 'request'
    if (is.takesIn(text)) return 'takes-in'
    if (text.includes('?')) return 'question'
    if (has.includes('felt') || has.includes('need')) return 'felt'
    if (has.includes('happened')) return 'told'
    return looked.units.some(tells) && !is.vague(text) ? 'plain' : 'vague'
  }

  return {
    fears,
    refused: (screened) => rewriter.check(screened).refused,
    hear: (screened) => {
      const looked = rewriter.look(screened)
      const { text } = screened
      const marks = isSharp(looked, text) ? looked.marks : []
      const count = text.split(/\s+/).filter(Boolean).length
      const has = partsOf(looked.units, {
        asks: is.asks(text),
        feels: is.feels(text),
        concrete: /\d/.test(text) || is.concrete(text),
      })
      const ask = isSharp(looked, text) ? undefined : actIn(looked.units.map(({ piece }) => piece.text))
      return {
        manner: mannerOf(text, looked, has, count),
        marks,
        has,
        ...(ask ? { ask } : {}),
        hollow: is.apology(text) && is.hollow(text),
        disguised: marks.length === 0 && is.disguised(text),
        long: count >= LONG,
      }
    },
  }
}

/** "Sorry I lied" is an apology more than it is news. */
const SORRY_FOR = /\bsorry (?:i|for|that|about)\b/i
/** Asked, and hardly sharp as a whole: it is a question. */
const HARDLY = 0.15
/** Sharp without a word one could point to: only where it is said to them, and the whole of it is. */
const AS_A_WHOLE = 0.4
const TO_THEM = /\b(?:you|your|u|ur)\b/i

function isSharp({ sharp, marks, attack }: Looked, text: string): boolean {
  if (attack < HARDLY && text.trimEnd().endsWith('?')) return false
  return sharp && (marks.length > 0 || (attack >= AS_A_WHOLE && TO_THEM.test(text)))
}

type Looked = ReturnType<Rewriter['look']>

function tells({ kind, turned, piece, asks }: Unit): boolean {
  return (kind === 'fact' || (kind === 'say' && turned)) && !asks && piece.text.split(/\s+/).length >= FACT
}

interface Says {
  asks: boolean
  feels: boolean
  concrete: boolean
}

function partsOf(units: readonly Unit[], { asks, feels, concrete }: Says): Part[] {
  const has = (...kinds: Unit['kind'][]) => units.some(({ kind }) => kinds.includes(kind))
  const there: Record<Part, boolean> = {
    happened: concrete && units.some(tells),
    felt: feels || has('felt'),
    need: has('need'),
    ask: asks || has('ask', 'ask-not'),
  }
  return PARTS.filter((part) => there[part])
}
