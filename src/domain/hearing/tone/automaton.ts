// All tone patterns as one automaton. Its states are built as texts lead to them and then kept, so that a word costs one
// look-up however many patterns there are. The reach of every pattern is limited: work grows with the text, no faster.

import { compileTonePatterns, type Net, type PatternWords } from './pattern-net.ts'
import type { ToneWord } from './tone-text.ts'

/** Words a pattern matched: from `from` up to but without `to`; of one place and pattern only the longest. */
export interface Hit {
  pattern: number
  from: number
  to: number
}

export interface Automaton {
  /** Every match, in order of the place where it begins. */
  run(words: readonly ToneWord[]): Hit[]
  /** Every plain word that occurs in a pattern or a list. */
  known: ReadonlySet<string>
}

/** What a text can have led to: a set of places in the net. */
interface State {
  byAtom: Map<string, number[]>
  gaps: number[]
  /** Patterns that end here, and those that end here where the clause does. */
  ends: readonly number[]
  endsWithClause: readonly number[]
  next: Map<number, State | undefined>
}

interface WordClass {
  id: number
  atoms: readonly string[]
  harmful: boolean
}

/** So many states are kept; more would mean texts unlike any that people write. */
const MOST_STATES = 40_000

/** Compiles patterns; throws an Error naming the first that is not well formed. */
export function createAutomaton(sources: readonly string[], words: PatternWords): Automaton {
  const net = compileTonePatterns(sources, words)
  const classOf = createClassOf(net, new Set(words.harmful))
  const [openers, closers] = [new Set(words.openers), new Set(words.closers)]
  let kept = new Map<string, State>()

  const stateOf = (places: Set<number>): State => {
    const sorted = [...places].sort((a, b) => a - b)
    const key = sorted.join()
    const there = kept.get(key)
    if (there) return there
    if (kept.size >= MOST_STATES) kept = new Map()
    const state = createState(net, sorted)
    kept.set(key, state)
    return state
  }
  const step = (state: State, word: WordClass): State | undefined => {
    const known = state.next.get(word.id)
    if (known || state.next.has(word.id)) return known
    const places = new Set<number>()
    for (const atom of word.atoms) for (const to of state.byAtom.get(atom) ?? []) addClosure(net, to, places)
    if (!word.harmful) for (const to of state.gaps) addClosure(net, to, places)
    const next = places.size > 0 ? stateOf(places) : undefined
    state.next.set(word.id, next)
    return next
  }
  const from = (starts: readonly number[]) =>
    stateOf(starts.reduce((set, s) => addClosure(net, s, set), new Set<number>()))
  const starts = { anywhere: from(net.starts), atStart: from([...net.starts, ...net.clauseStarts]) }
  const guards = new Map([...net.guards].map(([pattern, start]) => [pattern, from([start])]))

  return {
    known: net.known,
    run(text) {
      const classes = text.map(({ text: word }) => classOf(word))
      const edges = edgesOf(text, openers, closers)
      const speaks = (guard: State, at: number): boolean => {
        let state: State | undefined = guard
        for (let i = at; state; i++) {
          if (state.ends.length > 0 || (state.endsWithClause.length > 0 && edges.isEnd(i))) return true
          state = edges.goesOn(i) ? step(state, classes[i]!) : undefined
        }
        return false
      }
      const hits: Hit[] = []
      for (let at = 0; at < text.length; at++) {
        const longest = new Map<number, number>()
        const note = (pattern: number, to: number) => {
          const guard = guards.get(pattern)
          if (!guard || !speaks(guard, to)) longest.set(pattern, to)
        }
        let state = step(edges.isStart(at) ? starts.atStart : starts.anywhere, classes[at]!)
        for (let i = at + 1; state; i++) {
          for (const pattern of state.ends) note(pattern, i)
          if (state.endsWithClause.length > 0 && edges.isEnd(i)) for (const p of state.endsWithClause) note(p, i)
          state = edges.goesOn(i) ? step(state, classes[i]!) : undefined
        }
        for (const [pattern, to] of longest) hits.push({ pattern, from: at, to })
      }
      return hits
    },
  }
}

function createState(net: Net, places: number[]): State {
  const byAtom = new Map<string, number[]>()
  const gaps: number[] = []
  for (const place of places) {
    for (const { atom, to } of net.steps[place]!) {
      const there = atom === undefined ? gaps : byAtom.get(atom)
      if (there) there.push(to)
      else byAtom.set(atom!, [to])
    }
  }
  const ending = (by: Map<number, number>) => [...new Set(places.flatMap((place) => by.get(place) ?? []))]
  return { byAtom, gaps, ends: ending(net.accepts), endsWithClause: ending(net.acceptsAtEnd), next: new Map() }
}

function addClosure(net: Net, place: number, into: Set<number>): Set<number> {
  for (const reached of net.closure[place]!) into.add(reached)
  return into
}

/** Words that no pattern tells apart are one class. */
function createClassOf(net: Net, harmful: ReadonlySet<string>): (word: string) => WordClass {
  const byWord = new Map<string, WordClass>()
  const byAtoms = new Map<string, WordClass>()
  return (word) => {
    const there = byWord.get(word)
    if (there) return there
    const atoms = net.atomsOf(word)
    const key = `${harmful.has(word)} ${atoms.join(' ')}`
    const made = byAtoms.get(key) ?? { id: byAtoms.size, atoms, harmful: harmful.has(word) }
    byAtoms.set(key, made)
    if (byWord.size < MOST_STATES) byWord.set(word, made)
    return made
  }
}

/** Where clauses begin and end, not counting words that may stand at their edges. */
function edgesOf(text: readonly ToneWord[], openers: ReadonlySet<string>, closers: ReadonlySet<string>) {
  const same = (a: number, b: number) => text[a]?.clause === text[b]?.clause
  const starts = new Uint8Array(text.length + 1)
  const ends = new Uint8Array(text.length + 1)
  for (let i = 0; i < text.length; i++) {
    starts[i] = i === 0 || !same(i - 1, i) || (starts[i - 1] === 1 && openers.has(text[i - 1]!.text)) ? 1 : 0
  }
  ends[text.length] = 1
  for (let i = text.length - 1; i > 0; i--) {
    ends[i] = !same(i - 1, i) || (ends[i + 1] === 1 && closers.has(text[i]!.text)) ? 1 : 0
  }
  return {
    isStart: (at: number) => starts[at] === 1,
    /** The clause of the word before ends here, or only closing words follow in it. */
    isEnd: (at: number) => ends[at] === 1,
    /** The word at this place belongs to the clause of the one before. */
    goesOn: (at: number) => at < text.length && at > 0 && same(at - 1, at),
  }
}
