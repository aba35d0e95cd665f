// Two clauses that were said in one breath, to be given back in one: "he goes quiet, and then you poke". Said alone, either
// would be half of what was meant.

import type { Clause } from './reading.ts'

/** A clause with the words that join it to the one before it; undefined at the beginning of a sentence. */
export interface Linked {
  clause: Clause
  join: string | undefined
}

type Joined = NonNullable<Clause['joined']> & { gain: number }

/** More would be read back rather than said back. */
const MOST_WORDS = 24
const FEWEST_WORDS = 2
/** A clause of less weight is background, and joins nothing. */
const LEAST_WEIGHT = 0.3
const CONNECTIVES = new Map([
  ['bc', 'because'],
  ['cos', 'because'],
  ['cuz', 'because'],
  ['then', 'and then'],
])
/** What stands against something is mostly the point; what the one does to the other, nearly so. */
const GAIN = { contrast: 3, between: 2, plain: 1 }
/** "I'm happy for them, I really am, but ...": a word of its own that only underlines. */
const UNDERLINES = /^(?:i|we|he|she|they|it)\s+(?:really\s+|truly\s+|honestly\s+)?(?:am|do|did|was|is|does|are|were)$/i

/** The clauses, in order, each with what it was said together with. A gap is a piece that may not be given back. */
export function joinNeighbours(linked: ReadonlyArray<Linked | undefined>): Clause[] {
  const told = linked.filter((l) => l === undefined || !UNDERLINES.test(l.clause.quote))
  const pairs = told.map((link, i) => (link?.join === undefined ? undefined : pairOf(told[i - 1]?.clause, link)))
  return told.flatMap((link, i) => {
    if (!link) return []
    const [best] = [pairs[i], pairs[i + 1]].filter((p) => p !== undefined).sort((a, b) => b.gain - a.gain)
    if (!best) return [link.clause]
    const { gain: _, ...joined } = best
    return [{ ...link.clause, joined }]
  })
}

function pairOf(one: Clause | undefined, { clause: other, join = '' }: Linked): Joined | undefined {
  if (!one?.echo || !other.echo || Math.min(one.weight, other.weight) < LEAST_WEIGHT) return undefined
  const echo = `${one.echo}, ${join === '' ? '' : `${CONNECTIVES.get(join) ?? join} `}${other.echo}`
  const isLong = words(echo) > MOST_WORDS
  if (isLong || Math.min(words(one.echo), words(other.echo)) < FEWEST_WORDS) return undefined
  return { echo, quotes: [one.quote, other.quote], gain: gainOf(one, other, join) }
}

function gainOf(one: Clause, other: Clause, join: string): number {
  if (/^(?:but|yet|although)|though$/.test(join)) return GAIN.contrast
  return isOwn(one) === isOwn(other) ? GAIN.plain : GAIN.between
}

const isOwn = ({ echo = '' }: Clause) => /^(?:you|you're|you've|you'd|every time)\b/.test(echo)
const words = (text: string) => text.split(/\s+/).length
