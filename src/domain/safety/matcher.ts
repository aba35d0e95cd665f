// Runs many patterns over a text at once. Every pattern has finitely many states and a limited reach, and only patterns whose
// first word stands at a place are tried there: the work grows with the length of the text and never faster.

import { type Atoms, atomReader, BUILT_IN, prepareList } from './atoms.ts'
import {
  compileNode,
  eachAtom,
  firstsOf,
  type Named,
  type Node,
  needsOf,
  type Pattern,
  parsePattern,
} from './pattern.ts'
import { type Ready, readyOf, runOne } from './run-pattern.ts'
import type { Token } from './tokens.ts'

/** Words a pattern matched: tokens from `from` up to but without `to`. */
export interface Match {
  /** Index of the pattern in the list given to `buildMatcher`. */
  pattern: number
  from: number
  to: number
}

export interface Matcher {
  /** All matches, in order of the place where they begin; `tick` is called once for each step of work, for measuring. */
  run(words: Token[], tick?: () => void): Match[]
  /** Every plain word that occurs in a pattern or a list. */
  known: Set<string>
}

/** Lists and word groups the patterns may use. */
export interface MatcherWords {
  lists: Record<string, string[]>
  /** Words that may stand before "^" or after "$" without counting. */
  openers: string[]
  closers: string[]
  /** Words that no gap steps over, and the people that a gap of one's own does not. */
  harmful: string[]
  people: string[]
}

const PLAIN = /^[^<@]*[^*]$/

/** Compiles patterns; throws an Error naming the first that is not well formed. */
export function buildMatcher(sources: string[], words: MatcherWords): Matcher {
  const singles = new Map<string, Set<string>>()
  const lists = new Map<string, Node>()
  for (const name of Object.keys(words.lists)) prepareList(name, words.lists, { singles, lists })
  const known = new Set<string>([...words.openers, ...words.closers, ...words.harmful])
  for (const set of singles.values()) for (const word of set) if (!word.endsWith('*')) known.add(word)
  const named = (name: string): Node | undefined => {
    if (BUILT_IN.includes(`<${name}>`)) return undefined
    const list = lists.get(name)
    if (!list) throw new Error(`There is no list <${name}>`)
    return list
  }
  const prefixes = new Set<string>()
  const numbers = new Map<string, number>()
  const entered = new Set<Node>()
  const see = (atom: string) => {
    if (!numbers.has(atom)) numbers.set(atom, numbers.size)
    if (atom.endsWith('*')) prefixes.add(atom)
    else if (PLAIN.test(atom)) known.add(atom)
  }
  const note = (node: Node) => eachAtom(node, named, see, entered)
  const numberOf = (atom: string) => numbers.get(atom)!
  const patterns = rarestFirst(
    sources.map((source) => {
      const pattern = parsePattern(source)
      note(pattern.body)
      if (pattern.unlessNext) note(pattern.unlessNext)
      const firsts = firstsWithin(pattern, named).map(numberOf)
      return { pattern, firsts, needs: needsOf(pattern.body, named).map((need) => need.map(numberOf)) }
    }),
    numbers.size,
  )
  const readied: Ready[] = []
  // Most patterns never meet a text in which they may hold: only those that do are compiled.
  const ready = (index: number): Ready => {
    readied[index] ??= makeReady(patterns[index]!.pattern, named, numberOf)
    return readied[index]
  }
  const firsts = indexBy(patterns, (one) => one.firsts, numbers.size)
  const harmful = new Set(words.harmful)
  const crowd = new Set([...words.harmful, ...words.people])
  const atomsOf = atomReader({ singles, prefixes, numbers, harmful, crowd })
  const openers = new Set(words.openers)
  const closers = new Set(words.closers)
  const hopefulAt = hopeByClause(patterns, numbers.size)
  const rounds = roundsOver(patterns.length)

  const run = (tokens: Token[], tick: () => void = () => {}): Match[] => {
    const atoms = tokens.map(atomsOf)
    const matches: Match[] = []
    const ends = clauseEnds(tokens)
    const hopeful = hopefulAt(tokens, atoms)
    for (let at = 0; at < tokens.length; at++) {
      const place = { tokens, atoms, end: ends[at]!, closers, tick }
      const isNew = rounds()
      for (const atom of atoms[at]!.each) {
        for (const index of firsts[atom]!) {
          if (!isNew(index) || !hopeful(index, at)) continue
          if (patterns[index]!.pattern.atStart && !startsClause(tokens, at, openers)) continue
          const to = runOne(ready(index), place, at)
          if (to !== undefined) matches.push({ pattern: index, from: at, to })
        }
      }
    }
    return matches
  }
  return { run, known }
}

/** A pattern as far as it must be known before a text comes; atoms by their numbers. */
interface Known {
  pattern: Pattern
  firsts: number[]
  needs: number[][]
}

function firstsWithin({ source, body }: Pattern, named: Named): string[] {
  try {
    const { atoms, empty } = firstsOf(body, named)
    if (empty) throw new Error('matches nothing at all')
    return atoms
  } catch (wrong) {
    throw new Error(`The pattern "${source}": ${(wrong as Error).message}`)
  }
}

function makeReady({ body, unlessNext }: Pattern, named: Named, numberOf: (atom: string) => number): Ready {
  const guard = unlessNext && readyOf(compileNode(unlessNext, named), numberOf, undefined)
  return readyOf(compileNode(body, named), numberOf, guard)
}

/** Puts first among the needs of a pattern what few other patterns need: most are ruled out by one look. */
function rarestFirst(patterns: Known[], atoms: number): Known[] {
  const uses = new Int32Array(atoms)
  for (const { needs } of patterns) for (const need of needs) for (const atom of need) uses[atom]!++
  const weight = (need: number[]) => need.reduce((sum, atom) => sum + uses[atom]!, 0)
  for (const one of patterns) {
    const weights = new Map(one.needs.map((need) => [need, weight(need)]))
    one.needs.sort((a, b) => weights.get(a)! - weights.get(b)!)
  }
  return patterns
}

/** Places of patterns by each of the atoms that `atomsOf` names. */
function indexBy(patterns: Known[], atomsOf: (one: Known) => number[], atoms: number): number[][] {
  const index: number[][] = Array.from({ length: atoms }, () => [])
  for (const [place, one] of patterns.entries()) for (const atom of atomsOf(one)) index[atom]!.push(place)
  return index
}

/** Rounds in which each of so many things is new once; nothing is cleared between them. */
function roundsOver(count: number): () => (index: number) => boolean {
  const seen = new Int32Array(count)
  let round = 0
  return () => {
    if (round === 0x7fffffff) seen.fill(0)
    round = (round % 0x7fffffff) + 1
    return (index) => {
      if (seen[index] === round) return false
      seen[index] = round
      return true
    }
  }
}

/** Whether everything that a pattern needs occurs in the clause of a token. */
function hopeByClause(patterns: Known[], count: number) {
  const triggers = indexBy(patterns, (one) => one.needs[0] ?? [], count)
  const presentIn = new Int32Array(count)
  const hopefulIn = new Int32Array(patterns.length)
  let round = 0
  return (tokens: Token[], atoms: Atoms[]) => {
    let clause = -1
    const isMet = (need: number[]) => need.some((atom) => presentIn[atom] === round)
    const enter = (at: number) => {
      clause = tokens[at]!.clause
      round++
      const present: number[] = []
      for (let i = at; tokens[i]?.clause === clause; i++) {
        for (const atom of atoms[i]!.each) {
          if (presentIn[atom] === round) continue
          presentIn[atom] = round
          present.push(atom)
        }
      }
      for (const trigger of present) {
        for (const index of triggers[trigger]!) {
          if (hopefulIn[index] !== round && patterns[index]!.needs.every(isMet)) hopefulIn[index] = round
        }
      }
    }
    return (index: number, at: number): boolean => {
      if (tokens[at]!.clause !== clause) enter(at)
      return hopefulIn[index] === round
    }
  }
}

function clauseEnds(tokens: Token[]): Int32Array {
  const ends = new Int32Array(tokens.length)
  for (let i = tokens.length - 1; i >= 0; i--) {
    ends[i] = tokens[i + 1]?.clause === tokens[i]!.clause ? ends[i + 1]! : i + 1
  }
  return ends
}

function startsClause(tokens: Token[], at: number, openers: Set<string>): boolean {
  for (let i = at - 1; i >= 0 && tokens[i]!.clause === tokens[at]!.clause; i--) {
    if (!openers.has(tokens[i]!.text)) return false
  }
  return true
}
