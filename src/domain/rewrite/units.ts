// The message as units: each clause mended, turned or left out, with what it is. What cannot be said without its sting
// is left out; nothing is added here but the words of a turn.

import type { ToneJudged } from '../hearing/tone.ts'
import type { Piece, Sentence } from './pieces.ts'
import type { SharpKind, UnitKind } from './rewrite-kinds.ts'
import type { Tidy } from './tidy.ts'
import type { Choose, TurnClause } from './turn-clause.ts'

export interface Unit {
  kind: Exclude<UnitKind, 'peel'> | 'address'
  direct: string
  gentle: string
  /** For an ask: the bare act, "call me back", that frames are put around. Absent where the clause stays as it is. */
  act?: string
  piece: Piece
  /** Said by a turn's words rather than left as it was. */
  turned: boolean
  sharp?: SharpKind
  asks: boolean
  stop: string
}

export interface UnitParts {
  tidy: Tidy
  turn: TurnClause
  judge: (text: string) => ToneJudged
  feels: (text: string) => boolean
  imperatives: ReadonlySet<string>
  fillers: ReadonlySet<string>
  warm: ReadonlySet<string>
  hasVerb: (text: string) => boolean
  /** Words that are an insult where somebody is called so. */
  names: ReadonlySet<string>
  sarcastic: ReadonlySet<string>
  /** A clause said as what it is to the one who writes: "it bothered me that you left". */
  owned: (text: string) => string
}

/** A clause of its own that sounds so much like an attack is left out. */
const STING = 0.5
const HARD = new Set(['insult', 'contempt', 'threat', 'command'])

export function unitsOf(sentences: readonly Sentence[], parts: UnitParts, choose: Choose): Unit[] {
  const units = sentences.flatMap(({ pieces, asks, stop }) =>
    pieces.map((piece, i) => {
      const last = i === pieces.length - 1
      return { ...unitOf(piece, parts, choose), piece, asks: asks && last, stop: last ? stop : '' }
    }),
  )
  return [
    ...endearment(units, parts),
    ...units.map((unit, at) =>
      dangles(unit, units.slice(0, at), parts) || isSaidAgain(unit, units.slice(0, at))
        ? { ...unit, kind: 'drop' as const }
        : unit,
    ),
  ]
}

/** "Two hours." at the end, after "I drove two hours": a word hit twice says no more, only louder. */
function isSaidAgain({ piece }: Unit, before: readonly Unit[]): boolean {
  const words = wordsOf(piece.text)
  if (before.length === 0 || words.length === 0 || words.length > MOST_SAID_AGAIN) return false
  const said = before.flatMap((unit) => wordsOf(unit.piece.text))
  return words.every((word) => said.includes(word))
}

const MOST_SAID_AGAIN = 2

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []
}

/** What leaned on something left out: the rest of a list of names called, a "he" whom nothing names any more. */
function dangles(unit: Unit, before: readonly Unit[], { sarcastic }: UnitParts): boolean {
  const last = before.at(-1)
  const together = last?.piece.sentence === unit.piece.sentence
  if (together && sarcastic.has(last.piece.text.toLowerCase()) && /^(?:you|u|he|she)\b/i.test(unit.direct)) return true
  if (unit.kind === 'say' && !unit.turned) {
    if (last?.kind === 'drop' && together) return true
    return /^(?:you|u|your|ur)\b/i.test(unit.direct) && unit.direct.split(' ').length <= 4
  }
  const alone = before.length > 0 && before.every(({ kind }) => kind === 'drop')
  return alone && !unit.turned && /^(?:and\s+|but\s+)?(?:he|she|they)\b/i.test(unit.direct)
}

/** A name of love that a clause begins with stays, also where the clause does not. */
function endearment(units: readonly Unit[], { warm }: UnitParts): Unit[] {
  const unit = units[0]
  const [word = '', next] = unit?.piece.text.split(/[\s,]+/) ?? []
  if (!unit || unit.kind === 'address' || next === undefined || !warm.has(word.toLowerCase())) return []
  const said = unit.direct.toLowerCase().startsWith(word.toLowerCase())
  return said ? [] : [{ ...unit, kind: 'address', direct: word, gentle: word, turned: false }]
}

type Bare = Pick<Unit, 'kind' | 'direct' | 'gentle' | 'turned'> & Partial<Pick<Unit, 'act' | 'sharp'>>

function unitOf(piece: Piece, parts: UnitParts, choose: Choose): Bare {
  const text = parts.tidy.mend(withoutNames(piece.text, parts))
  const same = (kind: Unit['kind']): Bare => ({ kind, direct: text, gentle: text, turned: false })
  if (isAddress(text, parts))
    return { ...same('address'), direct: text.split(/\s+/).at(-1)!, gentle: text.split(/\s+/).at(-1)! }
  const turned = parts.turn(text, choose)
  if (turned) {
    const { kind, direct, gentle, sharp } = turned
    const bare: Bare = { kind, direct, gentle, turned: true, ...(sharp ? { sharp } : {}) }
    return kind === 'ask' || kind === 'ask-not'
      ? { ...bare, act: direct.replace(/\s+(?:just|even|actually)(?=\s)/gi, '') }
      : stung(bare, parts)
  }
  const act = orderIn(text, parts)
  if (act) return { ...same('ask'), act: act.replace(/^just\s+/i, ''), turned: true }
  const left = parts.tidy.plain(text)
  return stung({ ...same(kindOf(text, parts)), direct: left, gentle: left }, parts)
}

/** Left out where it still stings, also when said as what it is to the one who writes. */
function stung(bare: Bare, { judge, owned }: UnitParts): Bare {
  if (bare.kind === 'drop' || bare.direct === '') return { ...bare, kind: 'drop' }
  const { attack, marks } = judge(bare.direct)
  if (marks.some((mark) => HARD.has(mark.kind))) return { ...bare, kind: 'drop' }
  return attack >= STING && judge(owned(bare.direct)).attack >= STING / 2 ? { ...bare, kind: 'drop' } : bare
}

/** A name called at the end of a clause goes, the clause stays: "you spent it you fool". */
function withoutNames(text: string, { judge, names }: UnitParts): string {
  const bare = text.replace(/[\s.!?]+$/, '')
  const called = /^(.+?)[\s,]+(?:you|u|ya)((?:\s+\p{L}+){0,2})\s+(\p{L}+)$/iu.exec(bare)
  if (called && names.has(called[3]!.toLowerCase()) && called[1]!.split(/\s+/).length >= 2) return called[1]!
  const last = judge(text).marks.findLast((mark) => mark.kind === 'insult')
  if (!last) return text
  const before = text.slice(0, last.start).replace(/[\s,]+$/, '')
  const atEnd = /^[\s.!?]*$/.test(text.slice(last.end))
  return atEnd && before.split(/\s+/).length >= 3 && /^(?:you|u|ya)\b/i.test(text.slice(last.start)) ? before : text
}

function isAddress(text: string, { warm, fillers }: UnitParts): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => !fillers.has(word) || warm.has(word))
  if (words.length === 1 && warm.has(words[0]!)) return true
  return (
    words.length === 1 &&
    /^(?:\p{L}+\s)?\p{Lu}\p{Ll}+$/u.test(text) &&
    words[0]!.length > 1 &&
    text.split(/\s+/).length <= 2 &&
    !fillers.has(words[0]!) &&
    NOT_NAMES.test(text) === false
  )
}

const NOT_NAMES =
  /^(?:Again|Now|Today|Tonight|Never|Always|Sorry|Please|Thanks|Typical|Pathetic|Whatever|Fine|Nice|Great|Wow|Bravo|Really|Seriously|Unbelievable|Shocking|Go|No|Yes|Once|Every|Everything|Nothing|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/

/** "answer your phone" → itself; undefined where nobody is told to do anything. */
function orderIn(text: string, { imperatives, fillers }: UnitParts): string | undefined {
  const words = text.split(/\s+/)
  let from = 0
  while (from < words.length - 1 && fillers.has(words[from]!.toLowerCase().replace(/,$/, ''))) from++
  const [first = '', second = ''] = words.slice(from).map((word) => word.toLowerCase())
  if (!imperatives.has(first) || words.length - from < 2 || /^(?:you|u|i|we|they|he|she|it|not)$/.test(second))
    return undefined
  return words
    .slice(from)
    .join(' ')
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    .replace(/,?\s+(?:please|pls|now|right now)$/i, '')
}

function kindOf(text: string, { feels, hasVerb }: UnitParts): Unit['kind'] {
  if (/^(?:(?:could|can|would|will|may|shall)\s+(?:you|u|we|i)|please|pls)\b/i.test(text)) return 'ask'
  if (
    /\b(?:i|we)(?:\s+(?:really|just|do))?\s*(?:need|want|miss|wish|['’]d\s+(?:like|love|rather)|would\s+(?:like|love|rather))\b/i.test(
      text,
    )
  )
    return 'need'
  if (/^(?:.*\s)?(?:i|i'm|im|i’m|it|that|we|my|me)\b/i.test(text) && feels(text)) return 'felt'
  return hasVerb(text) ? 'fact' : 'say'
}
