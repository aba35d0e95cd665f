// Runs one compiled pattern from one place. All its states walk along together, so nothing is ever tried twice. It is the
// innermost of what screening does: numbers instead of words, and lists that are used again.

import type { Atoms } from './atoms.ts'
import type { Program } from './pattern.ts'
import type { Token } from './tokens.ts'

/** A step over one word: to a state, by an atom, or over any word that is not harmful, or that is nobody. */
interface Step {
  by: number
  to: number
}

const HARMLESS = -1
const NOBODY = -2

/** A pattern made ready to run. */
export interface Ready {
  /** Steps by state, and states reachable for free by state. */
  steps: Step[][]
  closure: number[][]
  /** Steps that are free only where the clause ends, by state; undefined where it asks for no end. */
  last: number[][] | undefined
  start: number
  accept: number
  guard: Ready | undefined
  /** The states now and next, and in which round each was reached: kept, since most of a run would go into making them. */
  now: number[]
  next: number[]
  reached: Int32Array
  round: number
}

/** A place in a text, and what walking on from it must know. */
export interface Place {
  tokens: Token[]
  atoms: Atoms[]
  end: number
  closers: Set<string>
  tick: () => void
}

/** A compiled pattern made ready; `numberOf` gives the number that an atom is known by. */
export function readyOf(program: Program, numberOf: (atom: string) => number, guard: Ready | undefined): Ready {
  const { steps, free, last, start, accept } = program
  return {
    steps: steps.map((all) =>
      all.map(({ atom, alone, to }) => ({ by: atom ? numberOf(atom) : alone ? NOBODY : HARMLESS, to })),
    ),
    closure: free.map((_, state) => reachable(free, state)),
    last: last.some((to) => to.length > 0) ? last : undefined,
    start,
    accept,
    guard,
    now: [],
    next: [],
    reached: new Int32Array(steps.length),
    round: 0,
  }
}

function reachable(free: number[][], state: number): number[] {
  if (free[state]!.length === 0) return [state]
  const seen = new Set([state])
  for (const s of seen) for (const to of free[s]!) seen.add(to)
  return [...seen]
}

/** Runs one pattern from one place; the end of its longest match, or undefined. */
export function runOne(one: Ready, place: Place, at: number): number | undefined {
  const { atoms, end, tick } = place
  let found: number | undefined
  begin(one)
  for (let i = at; i < end && one.next.length > 0; i++) {
    const word = atoms[i]!
    turn(one)
    for (const state of one.now) {
      for (const { by, to } of one.steps[state]!) {
        tick()
        if (by >= 0 ? word.all.has(by) : by === NOBODY ? word.nobody : word.harmless) reach(one, to)
      }
    }
    if (one.last) addEnds(one, one.last, place, i + 1)
    if (one.reached[one.accept] === one.round && !(one.guard && guardSpeaks(one.guard, place, i + 1))) found = i + 1
  }
  return found
}

/** Puts the states of the beginning next. */
function begin(one: Ready) {
  one.next.length = 0
  one.round++
  reach(one, one.start)
}

/** What was next is now, and nothing is next. */
function turn(one: Ready) {
  const { now, next } = one
  one.now = next
  one.next = now
  now.length = 0
  one.round++
}

function reach(one: Ready, state: number) {
  for (const to of one.closure[state]!) {
    if (one.reached[to] === one.round) continue
    one.reached[to] = one.round
    one.next.push(to)
  }
}

/** The free steps that a clause's end opens, where nothing but closing words follows. */
function addEnds(one: Ready, last: number[][], { tokens, end, closers }: Place, at: number) {
  if (!one.next.some((state) => last[state]!.length > 0)) return
  for (let i = at; i < end; i++) if (!closers.has(tokens[i]!.text)) return
  // States that are reached here are looked at too.
  for (let i = 0; i < one.next.length; i++) for (const to of last[one.next[i]!]!) reach(one, to)
}

function guardSpeaks(guard: Ready, place: Place, at: number): boolean {
  begin(guard)
  if (guard.last) addEnds(guard, guard.last, place, at)
  return guard.reached[guard.accept] === guard.round || runOne(guard, place, at) !== undefined
}
