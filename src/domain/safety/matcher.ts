// Runs many patterns over a text at once. Every pattern has finitely many states and a limited reach, and only patterns whose
// first word stands at a place are tried there: the work grows with the length of the text and never faster.

import { addTo, atomReader, BUILT_IN, prepareList } from './atoms.ts'
import { compileNode, type Node, needsOf, type Pattern, type Program, parsePattern } from './pattern.ts'
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
  const ready = (pattern: Pattern): Ready => {
    const program = compileNode(pattern.body, named)
    for (const steps of program.steps) {
      for (const { atom } of steps) if (atom && PLAIN.test(atom)) known.add(atom)
    }
    const closure = program.free.map((_, state) => reachable(program, state))
    const guard = pattern.unlessNext
    return {
      pattern,
      program,
      closure,
      ends: program.last.some((to) => to.length > 0),
      needs: needsOf(pattern.body, named),
      ...(guard ? { guard: ready({ source: pattern.source, body: guard, atStart: false }) } : {}),
    }
  }
  const patterns = rarestFirst(sources.map((source) => ready(parsePattern(source))))
  const firsts = indexFirsts(patterns)
  const triggers = indexTriggers(patterns)
  const atomsOf = atomReader(singles, patterns)
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
          const one = patterns[index]!
          if (!hopeful(index, at)) continue
          if (one.pattern.atStart && !startsClause(tokens, at, openers)) continue
          const to = runOne(one, { tokens, atoms, at, end: ends[at]!, closers, harmful, crowd, tick })
          if (to !== undefined) matches.push({ pattern: index, from: at, to })
        }
      }
    }
    return matches
  }
  return { run, known }
}

/** Puts first among the needs of a pattern what few other patterns need: most are ruled out by one look. */
function rarestFirst(patterns: Ready[]): Ready[] {
  const uses = new Map<string, number>()
  for (const atom of patterns.flatMap((one) => one.needs.flat())) uses.set(atom, (uses.get(atom) ?? 0) + 1)
  const weight = (need: string[]) => need.reduce((sum, atom) => sum + uses.get(atom)!, 0)
  for (const one of patterns) one.needs.sort((a, b) => weight(a) - weight(b))
  return patterns
}

function reachable(program: Program, state: number): number[] {
  if (program.free[state]!.length === 0) return [state]
  const seen = new Set([state])
  for (const s of seen) for (const to of program.free[s]!) seen.add(to)
  return [...seen]
}

function indexFirsts(patterns: Ready[]): Map<string, number[]> {
  const firsts = new Map<string, number[]>()
  for (const [index, { program, closure, pattern }] of patterns.entries()) {
    const start = closure[program.start]!
    if (start.includes(program.accept)) throw new Error(`The pattern "${pattern.source}" matches nothing at all`)
    for (const step of start.flatMap((s) => program.steps[s]!)) {
      if (!step.atom) throw new Error(`The pattern "${pattern.source}" begins with a gap`)
      addTo(firsts, step.atom, index)
    }
  }
  return firsts
}

/** Patterns by each atom of the need that the fewest others share: only where one of these stands can they match. */
function indexTriggers(patterns: Ready[]): Map<string, number[]> {
  const triggers = new Map<string, number[]>()
  for (const [index, { needs }] of patterns.entries()) for (const atom of needs[0] ?? []) addTo(triggers, atom, index)
  return triggers
}

/** Whether everything that a pattern needs occurs in the clause of a token. */
function hopeByClause(
  patterns: Ready[],
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
