// The small language that signals are written in, and its compilation to states that are run without backtracking.
//
//   want to die        these words, in this order; a hyphen is a space
//   suicid*            a word that begins so
//   (kill|hurt) me     one of several; each may be several words
//   [really] want      may be there or not
//   i ..3 die          up to three words between, none of them a "not" or an "i", none beyond a comma
//   i ...6 dead         up to six words between, and nobody else among them
//   <partner>          a named list of content/safety/words
//   ^ want to die      only at the start of a clause
//   to (die $|sleep)   a dollar: the clause ends here
//   hit me !(up|with)  not when one of these follows

export type Node =
  | { is: 'word'; atom: string }
  | { is: 'gap'; width: number; alone: boolean }
  | { is: 'seq'; items: Node[] }
  | { is: 'any'; items: Node[] }
  | { is: 'maybe'; item: Node }
  | { is: 'end' }

/** Looks up a list by its name; undefined for words that are known by their shape. */
export type Named = (name: string) => Node | undefined

export interface Pattern {
  source: string
  body: Node
  atStart: boolean
  unlessNext?: Node
}

const PIECE = /[\s-]*(\^|\$|!\(|[()[\]|]|\.{2,3}\d+|<[a-z-]+>|[\p{L}\p{N}'\p{So}]+\*?)/uy

function pieces(source: string): string[] {
  const out: string[] = []
  const { length } = source.trimEnd()
  for (let at = 0; at < length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(source)?.[1]
    if (!piece) throw new Error(`The pattern "${source}" cannot be read from "${source.slice(at)}"`)
    if (piece.length > 2 && piece.endsWith("'s")) out.push(piece.slice(0, -2), "'s")
    else out.push(piece)
  }
  return out
}

/** The pieces of a pattern and how far they are read. */
interface Reading {
  source: string
  pieces: string[]
  at: number
}

/** Reads one pattern; throws an Error that names the pattern and the place when it is not well formed. */
export function parsePattern(source: string): Pattern {
  const reading = { source, pieces: pieces(source), at: 0 }
  const atStart = takes(reading, '^')
  const body = sequence(reading)
  const unlessNext = takes(reading, '!(') ? alternatives(reading, ')') : undefined
  const left = reading.pieces.slice(reading.at)
  if (left.length > 0) fail(reading, `goes on with "${left.join(' ')}" after its end`)
  return { source, body, atStart, ...(unlessNext ? { unlessNext } : {}) }
}

function fail({ source }: Reading, what: string): never {
  throw new Error(`The pattern "${source}" ${what}`)
}

function takes(reading: Reading, piece: string): boolean {
  if (reading.pieces[reading.at] !== piece) return false
  reading.at++
  return true
}

function alternatives(reading: Reading, close: string): Node {
  const items = [sequence(reading)]
  while (takes(reading, '|')) items.push(sequence(reading))
  if (!takes(reading, close)) fail(reading, `lacks a "${close}"`)
  return items.length === 1 ? items[0]! : { is: 'any', items }
}

const ENDS_SEQUENCE = new Set(['|', ')', ']', '!('])

function sequence(reading: Reading): Node {
  const items: Node[] = []
  for (;;) {
    const piece = reading.pieces[reading.at]
    if (piece === undefined || ENDS_SEQUENCE.has(piece)) break
    reading.at++
    if (piece === '(') items.push(alternatives(reading, ')'))
    else if (piece === '[') items.push({ is: 'maybe', item: alternatives(reading, ']') })
    else if (piece.startsWith('..')) items.push(gapOf(piece))
    else if (piece === '$') items.push({ is: 'end' })
    else if (piece === '^') fail(reading, 'has a "^" that is not at its start')
    else items.push({ is: 'word', atom: piece })
  }
  if (items.length === 0) fail(reading, 'has an empty part')
  return items.length === 1 ? items[0]! : { is: 'seq', items }
}

function gapOf(piece: string): Node {
  const alone = piece.startsWith('...')
  return { is: 'gap', width: Number(piece.slice(alone ? 3 : 2)), alone }
}

/** States of a pattern: from each, either words that lead on, or (for a gap) any harmless word, or a free step. */
export interface Program {
  steps: { atom?: string; alone?: boolean; to: number }[][]
  free: number[][]
  /** Steps that are free only where the clause ends. */
  last: number[][]
  start: number
  accept: number
}

/** Compiles a node; `named` looks up the lists in angle brackets. */
export function compileNode(node: Node, named: Named): Program {
  const program: Program = { steps: [], free: [], last: [], start: 0, accept: 0 }
  const state = () => {
    program.steps.push([])
    program.free.push([])
    program.last.push([])
    return program.steps.length - 1
  }
  const build = (n: Node, from: number): number => {
    if (n.is === 'seq') return n.items.reduce((at, item) => build(item, at), from)
    const to = state()
    if (n.is === 'word') {
      const list = n.atom.startsWith('<') ? named(n.atom.slice(1, -1)) : undefined
      if (list) program.free[build(list, from)]!.push(to)
      else program.steps[from]!.push({ atom: n.atom, to })
    } else if (n.is === 'any') for (const item of n.items) program.free[build(item, from)]!.push(to)
    else if (n.is === 'end') program.last[from]!.push(to)
    else if (n.is === 'maybe') {
      program.free[from]!.push(to)
      program.free[build(n.item, from)]!.push(to)
    } else {
      program.free[from]!.push(to)
      for (let i = 0, at = from; i < n.width; i++) {
        const next = state()
        program.steps[at]!.push({ alone: n.alone, to: next })
        program.free[next]!.push(to)
        at = next
      }
    }
    return to
  }
  program.start = state()
  program.accept = build(node, program.start)
  return program
}

/**
 * What must occur for a node to match: of each list of atoms, one. Lets a matcher pass over a pattern without running it.
 */
export function needsOf(node: Node, named: Named): string[][] {
  const needs: string[][] = []
  gatherNeeds(node, named, needs)
  return needs
}

function gatherNeeds(node: Node, named: Named, into: string[][]) {
  if (node.is === 'seq') for (const item of node.items) gatherNeeds(item, named, into)
  else if (node.is === 'word') {
    const list = node.atom.startsWith('<') ? named(node.atom.slice(1, -1)) : undefined
    if (list) into.push(...onceFor(needsOfLists, list, () => needsOf(list, named)))
    else into.push([node.atom])
  } else if (node.is === 'any') {
    const either: string[] = []
    for (const item of node.items) {
      const [first] = needsOf(item, named)
      if (!first) return
      either.push(...first)
    }
    into.push(either)
  }
}

// Lists are used by hundreds of patterns; what holds of one is worked out once. A list's node belongs to one set of lists.
const needsOfLists = new WeakMap<Node, string[][]>()
const firstsOfLists = new WeakMap<Node, { atoms: string[]; empty: boolean }>()

function onceFor<T>(known: WeakMap<Node, T>, list: Node, work: () => T): T {
  const there = known.get(list) ?? work()
  known.set(list, there)
  return there
}

/** Every atom of a node, those of the lists in it too; a list that was seen is not entered again. */
export function eachAtom(node: Node, named: Named, see: (atom: string) => void, seen: Set<Node> = new Set()) {
  if (node.is === 'seq' || node.is === 'any') for (const item of node.items) eachAtom(item, named, see, seen)
  else if (node.is === 'maybe') eachAtom(node.item, named, see, seen)
  else if (node.is === 'word') {
    const list = node.atom.startsWith('<') ? named(node.atom.slice(1, -1)) : undefined
    if (!list) see(node.atom)
    else if (!seen.has(list)) eachAtom(list, named, see, seen.add(list))
  }
}

/** The atoms that a match may begin with, and whether it may be empty; throws an Error where it may begin with a gap. */
export function firstsOf(node: Node, named: Named): { atoms: string[]; empty: boolean } {
  if (node.is === 'gap') throw new Error('begins with a gap')
  if (node.is === 'end') return { atoms: [], empty: true }
  if (node.is === 'maybe') return { atoms: firstsOf(node.item, named).atoms, empty: true }
  if (node.is === 'word') {
    const list = node.atom.startsWith('<') ? named(node.atom.slice(1, -1)) : undefined
    return list ? onceFor(firstsOfLists, list, () => firstsOf(list, named)) : { atoms: [node.atom], empty: false }
  }
  const atoms: string[] = []
  for (const item of node.items) {
    const first = firstsOf(item, named)
    atoms.push(...first.atoms)
    if (node.is === 'seq' && !first.empty) return { atoms, empty: false }
  }
  return { atoms, empty: node.is === 'seq' || node.items.some((item) => firstsOf(item, named).empty) }
}
