// Runs many patterns over a text at once. Every pattern has finitely many states and a limited reach, and only patterns whose
// first word stands at a place are tried there: the work grows with the length of the text and never faster.

import { compileNode, type Node, needsOf, parsePattern, type Pattern, type Program } from './pattern.ts'
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

interface Ready {
  pattern: Pattern
  program: Program
  /** States reachable for free, by state. */
  closure: number[][]
  /** It asks somewhere for the end of a clause. */
  ends: boolean
  needs: string[][]
  guard?: Ready
}

const PLAIN = /^[^<@]*[^*]$/
const BUILT_IN = ['<name>', '<age-under-eighteen>', '<seven-to-eleven>', '<eight-or-more>']

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
    const hopeful = hopeByClause(patterns, tokens, atoms)
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

/** A list is one atom for its single words, those of lists within it too, and beside that its word groups. */
function prepareList(
  name: string,
  all: Record<string, string[]>,
  into: { singles: Map<string, Set<string>>; lists: Map<string, Node> },
) {
  const plain = new Set<string>()
  const longer = new Map<string, Node>()
  const gather = (list: string, within: string[]) => {
    if (within.includes(list)) throw new Error(`The list <${list}> holds itself`)
    for (const entry of all[list] ?? []) {
      const node = parsePattern(entry).body
      if (node.is !== 'word') longer.set(entry, node)
      else if (!node.atom.startsWith('<') || BUILT_IN.includes(node.atom)) plain.add(node.atom)
      else gather(node.atom.slice(1, -1), [...within, list])
    }
  }
  gather(name, [])
  into.singles.set(`@${name}`, plain)
  const atom: Node = { is: 'word', atom: `@${name}` }
  into.lists.set(name, longer.size === 0 ? atom : { is: 'any', items: [atom, ...longer.values()] })
}

/** Puts first among the needs of a pattern what few other patterns need: most are ruled out by one look. */
function rarestFirst(patterns: Ready[]): Ready[] {
  const uses = new Map<string, number>()
  for (const atom of patterns.flatMap((one) => one.needs.flat())) uses.set(atom, (uses.get(atom) ?? 0) + 1)
  const weight = (need: string[]) => need.reduce((sum, atom) => sum + uses.get(atom)!, 0)
  for (const one of patterns) one.needs.sort((a, b) => weight(a) - weight(b))
  return patterns
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V) {
  const there = lists.get(key)
  if (there) there.push(value)
  else lists.set(key, [value])
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

/** For each token the atoms that accept it: the word, its beginnings, the lists that hold it. */
function atomReader(singles: Map<string, Set<string>>, patterns: Ready[]): (token: Token) => Set<string> {
  const prefixes = new Set<string>()
  const note = (atom: string | undefined) => atom?.endsWith('*') && prefixes.add(atom)
  const walk = (one: Ready) => {
    for (const steps of one.program.steps) for (const step of steps) note(step.atom)
    if (one.guard) walk(one.guard)
  }
  patterns.forEach(walk)
  for (const set of singles.values()) set.forEach(note)
  const inLists = new Map<string, string[]>()
  for (const [list, set] of singles) for (const word of set) addTo(inLists, word, list)
  const memo = new Map<string, Set<string>>()

  return (token) => {
    const key = token.name ? `${token.text}^` : token.text
    const kept = memo.get(key)
    if (kept) return kept
    const atoms = new Set([token.text])
    const longest = Math.min(token.text.length, 20)
    for (let length = 2; length <= longest; length++) {
      const prefix = `${token.text.slice(0, length)}*`
      if (prefixes.has(prefix)) atoms.add(prefix)
    }
    if (token.name) atoms.add('<name>')
    const number = /^\d{1,4}$/.test(token.text) ? Number(token.text) : 0
    if (number >= 10 && number < 18) atoms.add('<age-under-eighteen>')
    if (number >= 7 && number <= 11) atoms.add('<seven-to-eleven>')
    if (number >= 8) atoms.add('<eight-or-more>')
    for (const atom of [...atoms]) for (const list of inLists.get(atom) ?? []) atoms.add(list)
    if (memo.size < 20_000) memo.set(key, atoms)
    return atoms
  }
}

/** Whether everything that a pattern needs occurs in the clause of a token. */
function hopeByClause(patterns: Ready[], tokens: Token[], atoms: Set<string>[]) {
  let clause = -1
  let present = new Set<string>()
  let known = new Int8Array(0)
  const enter = (at: number) => {
    clause = tokens[at]!.clause
    present = new Set()
    known = new Int8Array(patterns.length)
    for (let i = at; tokens[i]?.clause === clause; i++) for (const atom of atoms[i]!) present.add(atom)
  }
  return (index: number, at: number): boolean => {
    if (tokens[at]!.clause !== clause) enter(at)
    if (known[index] === 0) {
      known[index] = patterns[index]!.needs.every((need) => need.some((atom) => present.has(atom))) ? 1 : -1
    }
    return known[index] === 1
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

interface Place {
  tokens: Token[]
  atoms: Set<string>[]
  at: number
  end: number
  closers: Set<string>
  harmful: Set<string>
  crowd: Set<string>
  tick: () => void
}

/** Runs one pattern from one place; the end of its longest match, or undefined. */
function runOne(one: Ready, place: Place): number | undefined {
  const { tokens, atoms, end, harmful, crowd, tick } = place
  const { steps, start, accept } = one.program
  let states = one.closure[start]!
  let found: number | undefined
  for (let i = place.at; i < end && states.length > 0; i++) {
    const next = new Set<number>()
    for (const state of states) {
      for (const step of steps[state]!) {
        tick()
        const fits = step.atom ? atoms[i]!.has(step.atom) : !(step.alone ? crowd : harmful).has(tokens[i]!.text)
        if (fits) for (const to of one.closure[step.to]!) next.add(to)
      }
    }
    if (one.ends) addEnds(one, next, { ...place, at: i + 1 })
    states = [...next]
    if (next.has(accept) && !(one.guard && guardSpeaks(one.guard, { ...place, at: i + 1 }))) found = i + 1
  }
  return found
}

/** The free steps that a clause's end opens, where nothing but closing words follows. */
function addEnds(one: Ready, states: Set<number>, place: Place) {
  if (![...states].some((state) => one.program.last[state]!.length > 0)) return
  for (let i = place.at; i < place.end; i++) if (!place.closers.has(place.tokens[i]!.text)) return
  for (const state of states) {
    for (const to of one.program.last[state]!) for (const reached of one.closure[to]!) states.add(reached)
  }
}

function guardSpeaks(guard: Ready, place: Place): boolean {
  const states = new Set(guard.closure[guard.program.start]!)
  if (guard.ends) addEnds(guard, states, place)
  return states.has(guard.program.accept) || runOne(guard, place) !== undefined
}
