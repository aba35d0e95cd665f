// Runs one compiled pattern from one place. All its states walk along together, so nothing is ever tried twice.

import type { Program } from './pattern.ts'
import type { Token } from './tokens.ts'

/** A pattern made ready to run. */
export interface Ready {
  program: Program
  /** States reachable for free, by state. */
  closure: number[][]
  /** It asks somewhere for the end of a clause. */
  ends: boolean
  guard?: Ready
}

/** A place in a text, and what walking on from it must know. */
export interface Place {
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
export function runOne(one: Ready, place: Place): number | undefined {
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
