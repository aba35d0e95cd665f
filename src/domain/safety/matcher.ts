// Runs many patterns over a text at once. Every pattern has finitely many states and a limited reach, and only patterns whose
// first word stands at a place are tried there: the work grows with the length of the text and never faster.

import { addTo, atomReader, BUILT_IN, prepareList } from './atoms.ts'
import {
  compileNode,
  eachAtom,
  firstsOf,
  type Named,
  type Node,
  needsOf,
  type Pattern,
  type Program,
  parsePattern,
} from './pattern.ts'
import { type Ready, runOne } from './run-pattern.ts'
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
  const see = (atom: string) => PLAIN.test(atom) && known.add(atom)
  const prefixes = new Set<string>()
  const entered = new Set<Node>()
  const note = (node: Node) =>
    eachAtom(node, named, (atom) => (atom.endsWith('*') ? prefixes.add(atom) : see(atom)), entered)
  const patterns = rarestFirst(
    sources.map((source) => {
      const pattern = parsePattern(source)
      note(pattern.body)
      if (pattern.unlessNext) note(pattern.unlessNext)
      return { pattern, firsts: firstsWithin(pattern, named), needs: needsOf(pattern.body, named) }
    }),
  )
  const readied = new Map<number, Ready>()
  // Most patterns never meet a text in which they may hold: only those that do are compiled.
  const ready = (index: number): Ready => {
    const one = readied.get(index) ?? makeReady(patterns[index]!.pattern, named)
    readied.set(index, one)
    return one
  }
  const firsts = indexBy(patterns, (one) => one.firsts)
  const triggers = indexBy(patterns, (one) => one.needs[0] ?? [])
  const atomsOf = atomReader(singles, prefixes)
  const openers = new Set(words.openers)
  const closers = new Set(words.closers)
  const harmful = new Set(words.harmful)
  const crowd = new Set([...words.harmful, ...words.people])

  const run = (tokens: Token[], tick: () => void = () => {}): Match[] => {
    const atoms = tokens.map(atomsOf)
    const matches: Match[] = []
    const ends = clauseEnds(tokens)
    const tried = new Int32Array(patterns.length).fill(-1)
    const hopeful = hopeByClause(patterns, triggers, { tokens, atoms })
    for (let at = 0; at < tokens.length; at++) {
      for (const atom of atoms[at]!) {
        for (const index of firsts.get(atom) ?? []) {
          if (tried[index] === at) continue
          tried[index] = at
          if (!hopeful(index, at)) continue
          if (patterns[index]!.pattern.atStart && !startsClause(tokens, at, openers)) continue
          const to = runOne(ready(index), { tokens, atoms, at, end: ends[at]!, closers, harmful, crowd, tick })
          if (to !== undefined) matches.push({ pattern: index, from: at, to })
        }
      }
    }
    return matches
  }
  return { run, known }
}

/** A pattern as far as it must be known before a text comes. */
interface Known {
  pattern: Pattern
  firsts: string[]
  needs: string[][]
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

function makeReady(pattern: Pattern, named: Named): Ready {
  const program = compileNode(pattern.body, named)
  const guard = pattern.unlessNext
  return {
    program,
    closure: program.free.map((_, state) => reachable(program, state)),
    ends: program.last.some((to) => to.length > 0),
    ...(guard ? { guard: makeReady({ source: pattern.source, body: guard, atStart: false }, named) } : {}),
  }
}

/** Puts first among the needs of a pattern what few other patterns need: most are ruled out by one look. */
function rarestFirst(patterns: Known[]): Known[] {
  const uses = new Map<string, number>()
  for (const { needs } of patterns) {
    for (const need of needs) for (const atom of need) uses.set(atom, (uses.get(atom) ?? 0) + 1)
  }
  const weight = (need: string[]) => need.reduce((sum, atom) => sum + uses.get(atom)!, 0)
  for (const one of patterns) {
    const weights = new Map(one.needs.map((need) => [need, weight(need)]))
    one.needs.sort((a, b) => weights.get(a)! - weights.get(b)!)
  }
  return patterns
}

function reachable(program: Program, state: number): number[] {
  if (program.free[state]!.length === 0) return [state]
  const seen = new Set([state])
  for (const s of seen) for (const to of program.free[s]!) seen.add(to)
  return [...seen]
}

/** Patterns by each of the atoms that `atomsOf` names. */
function indexBy(patterns: Known[], atomsOf: (one: Known) => string[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [place, one] of patterns.entries()) for (const atom of atomsOf(one)) addTo(index, atom, place)
  return index
}

/** Whether everything that a pattern needs occurs in the clause of a token. */
function hopeByClause(
  patterns: Known[],
  triggers: Map<string, number[]>,
  text: { tokens: Token[]; atoms: Set<string>[] },
) {
  const { tokens, atoms } = text
  const hopefulIn = new Int32Array(patterns.length).fill(-1)
  let clause = -1
  const enter = (at: number) => {
    clause = tokens[at]!.clause
    const present = new Set<string>()
    for (let i = at; tokens[i]?.clause === clause; i++) for (const atom of atoms[i]!) present.add(atom)
    for (const trigger of present) {
      for (const index of triggers.get(trigger) ?? []) {
        if (patterns[index]!.needs.every((need) => need.some((atom) => present.has(atom)))) hopefulIn[index] = clause
      }
    }
  }
  return (index: number, at: number): boolean => {
    if (tokens[at]!.clause !== clause) enter(at)
    return hopefulIn[index] === clause
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
