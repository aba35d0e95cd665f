// The marks of a message: patterns by kind, less those that are quoted, reported, denied, or about somebody else.

import { TONE_MARKS, type ToneMarkKind } from '../../vocabulary.ts'
import { createAutomaton } from './automaton.ts'
import { createFindAbout } from './direction.ts'
import type { ToneWords } from './tone-schema.ts'
import { TONE_SIGNS, type ToneSign } from './tone-signs.ts'
import type { ToneText, ToneWord } from './tone-text.ts'

/** A mark over words `from` up to but without `to`, with how hard it lands. */
export interface MarkFound {
  kind: ToneMarkKind
  group: string
  weight: number
  from: number
  to: number
}

export interface Found {
  /** In order of place, none over another. */
  marks: MarkFound[]
  /** How often each sign stands in it. */
  signs: Record<ToneSign, number>
}

type Rule =
  | { is: 'mark'; kind: ToneMarkKind; group: string; weight: number; loose?: number | undefined; through: boolean }
  | { is: 'sign'; sign: ToneSign }
  | { is: 'void' }

/** A mark that begins within so many words after a voiding phrase is void. */
const VOID_REACH = 2
/** A mark that runs through its clause takes at most so many words more. */
const THROUGH = 8

export interface FindMarks {
  find(text: ToneText): Found
  /** Every plain word that occurs in a pattern. */
  known: ReadonlySet<string>
}

/** Compiles the patterns; throws an Error naming the first that is not well formed. */
export function createFindMarks(tone: ToneWords): FindMarks {
  const { sources, rules } = rulesOf(tone)
  const automaton = createAutomaton(sources, {
    lists: tone.lists,
    openers: tone.openers,
    closers: tone.closers,
    harmful: tone.gap_stops,
  })
  const findAbout = createFindAbout(tone.points)
  return {
    known: automaton.known,
    find({ words }) {
      const found: MarkFound[] = []
      const signs = new Map<ToneSign, Set<number>>(TONE_SIGNS.map((sign) => [sign, new Set()]))
      const voided = new Set<number>()
      for (const { pattern, from, to } of automaton.run(words)) {
        const rule = rules[pattern]!
        if (rule.is === 'void') for (const at of reachOf({ from, to }, words)) voided.add(at)
        else if (words[from]!.quote >= 0) continue
        else if (rule.is === 'sign') signs.get(rule.sign)!.add(to)
        else {
          const about = rule.loose === undefined ? 'you' : findAbout(words, from, to)
          if (about === 'else') continue
          const weight = about === 'nobody' ? rule.loose! : rule.weight
          const end = rule.through ? clauseEnd(words, to) : to
          found.push({ kind: rule.kind, group: rule.group, weight, from, to: end })
        }
      }
      return {
        marks: withoutOverlap(withoutVoid(found, voided)),
        signs: Object.fromEntries([...signs].map(([sign, at]) => [sign, at.size])) as Found['signs'],
      }
    },
  }
}

function rulesOf(tone: ToneWords): { sources: string[]; rules: Rule[] } {
  const sources: string[] = []
  const rules: Rule[] = []
  const add = (rule: Rule, patterns: readonly string[]) => {
    for (const pattern of patterns) {
      sources.push(pattern)
      rules.push(rule)
    }
  }
  for (const kind of TONE_MARKS) {
    for (const [group, { weight, loose, through, any }] of Object.entries(tone.marks[kind])) {
      add({ is: 'mark', kind, group, weight, loose, through }, any)
    }
  }
  for (const sign of TONE_SIGNS) add({ is: 'sign', sign }, tone.signs[sign])
  add({ is: 'void' }, tone.void)
  return { sources, rules }
}

function clauseEnd(words: readonly ToneWord[], to: number): number {
  const { clause } = words[to - 1]!
  let end = to
  while (end < to + THROUGH && words[end]?.clause === clause && /[\p{L}\p{N}]/u.test(words[end]!.text)) end++
  return end
}

/** The words just after a voiding phrase, in its clause. */
function reachOf({ from, to }: { from: number; to: number }, words: readonly ToneWord[]): number[] {
  const after = Array.from({ length: to - 1 + VOID_REACH - from }, (_, i) => from + 1 + i)
  return after.filter((at) => words[at]?.clause === words[from]!.clause)
}

/** What lies within a void mark is void too: in "I never said you are an idiot" the "idiot" alone is none either. */
function withoutVoid(marks: MarkFound[], voided: Set<number>): MarkFound[] {
  return marks.filter(({ from, to }) => {
    if (!voided.has(from)) return true
    for (let at = from; at < to; at++) voided.add(at)
    return false
  })
}

/** Of marks that share a word the hardest stays, then the longest. */
function withoutOverlap(marks: MarkFound[]): MarkFound[] {
  const kept: MarkFound[] = []
  const taken = new Set<number>()
  const best = [...marks].sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const mark of best) {
    const places = Array.from({ length: mark.to - mark.from }, (_, i) => mark.from + i)
    if (places.some((at) => taken.has(at))) continue
    for (const at of places) taken.add(at)
    kept.push(mark)
  }
  return kept.sort((a, b) => a.from - b.from)
}
