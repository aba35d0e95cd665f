// Tone patterns, written in the language of domain/safety/pattern.ts, laid into one net of numbered places.

import { compileNode, type Node, type Pattern, parsePattern } from '../../safety/pattern.ts'

/** Lists and word groups the patterns may use. */
export interface PatternWords {
  lists: Record<string, readonly string[]>
  /** Words that may stand before "^" or after "$" without counting. */
  openers: readonly string[]
  closers: readonly string[]
  /** Words that a gap does not step over. */
  harmful: readonly string[]
}

export interface Net {
  /** From each place, the words that lead on; a step without one is a gap. */
  steps: { atom?: string; to: number }[][]
  /** From each place, those reached without a word from which something follows, itself among them. */
  closure: number[][]
  starts: number[]
  /** Starts of the patterns that hold only at the start of a clause. */
  clauseStarts: number[]
  /** Place to the pattern that ends there; always, or only where the clause ends too. */
  accepts: Map<number, number>
  acceptsAtEnd: Map<number, number>
  /** Pattern to the start of what must not follow it. */
  guards: Map<number, number>
  /** What a word is to the patterns: itself, its beginnings, the lists that hold it. */
  atomsOf(word: string): string[]
  known: Set<string>
}

/** Compiles patterns; throws an Error naming the first that is not well formed. */
export function compileTonePatterns(sources: readonly string[], words: PatternWords): Net {
  const lists = readLists(words.lists)
  const used = new Set<string>()
  const net: Net = {
    steps: [],
    closure: [],
    starts: [],
    clauseStarts: [],
    accepts: new Map(),
    acceptsAtEnd: new Map(),
    guards: new Map(),
    atomsOf: createAtomsOf(lists, used),
    known: new Set([...words.openers, ...words.closers, ...words.harmful]),
  }
  const named = (name: string): Node => {
    const list = lists.get(name)
    if (!list) throw new Error(`There is no list <${name}>`)
    return list.node
  }
  for (const [index, source] of sources.entries()) {
    const pattern = parsePattern(source)
    const start = lay(net, { body: pattern.body, index, named })
    refuseIdle(net, { pattern, start })
    ;(pattern.atStart ? net.clauseStarts : net.starts).push(start)
    if (pattern.unlessNext) net.guards.set(index, lay(net, { body: pattern.unlessNext, index, named }))
  }
  for (const { plain } of lists.values()) for (const word of plain) used.add(word)
  for (const step of net.steps.flat()) if (step.atom) used.add(step.atom)
  for (const atom of used) if (!/^@|\*$/.test(atom)) net.known.add(atom)
  return net
}

/** Adds one pattern's places; the number of its first. */
function lay(net: Net, { body, index, named }: { body: Node; index: number; named: (name: string) => Node }): number {
  const program = compileNode(body, named)
  const base = net.steps.length
  const reach = (state: number): number[] => {
    const seen = new Set([state])
    for (const s of seen) for (const to of program.free[s]!) seen.add(to)
    return [...seen]
  }
  const endsWithClause = program.last.map((free) => free.some((to) => reach(to).includes(program.accept)))
  const leads = (state: number) =>
    program.steps[state]!.length > 0 || endsWithClause[state]! || state === program.accept
  for (const [state, steps] of program.steps.entries()) {
    net.steps.push(steps.map(({ atom, to }) => (atom === undefined ? { to: to + base } : { atom, to: to + base })))
    net.closure.push(
      reach(state)
        .filter(leads)
        .map((s) => s + base),
    )
    if (endsWithClause[state]) net.acceptsAtEnd.set(state + base, index)
  }
  net.accepts.set(program.accept + base, index)
  return program.start + base
}

function refuseIdle(net: Net, { pattern, start }: { pattern: Pattern; start: number }): void {
  const places = net.closure[start]!
  const fail = (what: string) => {
    throw new Error(`The pattern "${pattern.source}" ${what}`)
  }
  if (places.some((place) => net.accepts.has(place) || net.acceptsAtEnd.has(place))) fail('matches nothing at all')
  if (places.some((place) => net.steps[place]!.some(({ atom }) => atom === undefined))) fail('begins with a gap')
}

interface List {
  node: Node
  /** Its single words, those of lists within it too. */
  plain: Set<string>
}

/** Each list is one atom for its single words, and beside that its word groups. */
function readLists(all: PatternWords['lists']): Map<string, List> {
  const lists = new Map<string, List>()
  for (const name of Object.keys(all)) {
    const plain = new Set<string>()
    const longer: Node[] = []
    const gather = (list: string, within: string[]) => {
      if (within.includes(list)) throw new Error(`The list <${list}> holds itself`)
      for (const entry of all[list] ?? []) {
        const node = parsePattern(entry).body
        if (node.is !== 'word') longer.push(node)
        else if (node.atom.startsWith('<')) gather(node.atom.slice(1, -1), [...within, list])
        else plain.add(node.atom)
      }
    }
    gather(name, [])
    const items: Node[] = [{ is: 'word', atom: `@${name}` }, ...longer]
    lists.set(name, { plain, node: { is: 'any', items } })
  }
  return lists
}

function createAtomsOf(lists: ReadonlyMap<string, List>, used: ReadonlySet<string>): (word: string) => string[] {
  const inLists = new Map<string, string[]>()
  for (const [name, { plain }] of lists) {
    for (const word of plain) inLists.set(word, [...(inLists.get(word) ?? []), `@${name}`])
  }
  return (word) => {
    const beginnings = Array.from({ length: Math.min(word.length, 20) }, (_, i) => `${word.slice(0, i + 1)}*`)
    const itself = [word, ...beginnings].filter((atom) => used.has(atom))
    return [...new Set([...itself, ...itself.flatMap((atom) => inLists.get(atom) ?? [])])]
  }
}
