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

export interface Pattern {
  source: string
  body: Node
  atStart: boolean
  unlessNext?: Node
}

const PIECE = /[\s-]*(\^|\$|!\(|[()[\]|]|\.{2,3}\d+|<[a-z-]+>|[\p{L}\p{N}'\p{So}]+\*?)/uy

function pieces(source: string): string[] {
  const out: string[] = []
  PIECE.lastIndex = 0
  while (PIECE.lastIndex < source.trimEnd().length) {
    const at = PIECE.lastIndex
    const found = PIECE.exec(source)
    if (!found) throw new Error(`The pattern "${source}" cannot be read from "${source.slice(at)}"`)
    const owned = /^(.+)('s)$/.exec(found[1]!)
    out.push(...(owned ? [owned[1]!, owned[2]!] : [found[1]!]))
  }
  return out
}

/** Reads one pattern; throws an Error that names the pattern and the place when it is not well formed. */
export function parsePattern(source: string): Pattern {
  const rest = pieces(source)
  const fail = (what: string): never => {
    throw new Error(`The pattern "${source}" ${what}`)
  }

  const alternatives = (close: string): Node => {
    const items = [sequence()]
    while (rest[0] === '|') {
      rest.shift()
      items.push(sequence())
    }
    if (rest.shift() !== close) fail(`lacks a "${close}"`)
    return items.length === 1 ? items[0]! : { is: 'any', items }
  }
  const sequence = (): Node => {
    const items: Node[] = []
    for (let piece = rest[0]; piece && !['|', ')', ']', '!('].includes(piece); piece = rest[0]) {
      rest.shift()
      if (piece === '(') items.push(alternatives(')'))
      else if (piece === '[') items.push({ is: 'maybe', item: alternatives(']') })
      else if (piece.startsWith('..')) items.push(gapOf(piece))
      else if (piece === '$') items.push({ is: 'end' })
      else if (piece === '^') fail('has a "^" that is not at its start')
      else items.push({ is: 'word', atom: piece })
    }
    if (items.length === 0) fail('has an empty part')
    return items.length === 1 ? items[0]! : { is: 'seq', items }
  }

  const atStart = rest[0] === '^' && rest.shift() !== undefined
  const body = sequence()
  const unlessNext = rest[0] === '!(' && rest.shift() ? alternatives(')') : undefined
  if (rest.length > 0) fail(`goes on with "${rest.join(' ')}" after its end`)
  return { source, body, atStart, ...(unlessNext ? { unlessNext } : {}) }
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
export function compileNode(node: Node, named: (name: string) => Node | undefined): Program {
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
export function needsOf(node: Node, named: (name: string) => Node | undefined): string[][] {
  if (node.is === 'seq') return node.items.flatMap((item) => needsOf(item, named))
  if (node.is === 'word') {
    const list = node.atom.startsWith('<') ? named(node.atom.slice(1, -1)) : undefined
    return list ? needsOf(list, named) : [[node.atom]]
  }
  if (node.is !== 'any') return []
  const firsts = node.items.map((item) => needsOf(item, named)[0])
  return firsts.every((first) => first !== undefined) ? [firsts.flat()] : []
}
