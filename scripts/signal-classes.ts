// Sorts the commoner words of the table of vectors into classes of like meaning, so that what is learnt of a pistol holds
// for a rifle, and those into wider fields. K-means with fixed beginnings: the same table gives the same classes.

import { readFileSync } from 'node:fs'
import { hashOf, keyOf } from '#domain/safety/learnt/keys.ts'
import { CLASSES, type ClassOf, IN_A_FIELD } from '#domain/safety/learnt/unpack.ts'
import { readStaticVectors } from '#models/static-vectors.ts'

/** How many words, from the commonest on. */
const WORDS = 5000
const ROUNDS = 6
/** Words that make a sentence rather than fill it stand for themselves. */
const OWN = new Set(
  `the and that was with for his her from they have had are were not but this which she him you all one their who has been
   would when more there can will what out its about into than only other some could then them these over also after any
   most made before where through much how now our being your because did why does very just again here both each few my me
   myself himself herself never no nobody nothing without always every everything let make makes do don`
    .trim()
    .split(/\s+/),
)

/** The class of each word. */
export function wordClasses(table: URL): Map<string, number> {
  const bytes = readFileSync(table)
  const vocabulary = bytes
    .subarray(0, bytes.indexOf(10, bytes.indexOf(10) + 1))
    .toString('utf8')
    .split('\n')[1]!
  const words = vocabulary
    .split(' ')
    .filter((piece) => /^[a-z]{3,}$/.test(piece) && !OWN.has(piece))
    .slice(0, WORDS)
  const { embedNow } = readStaticVectors(bytes)
  const vectors = words.map(embedNow)
  const classes = new Map<string, number>()
  const fields = sorted(vectors, CLASSES / IN_A_FIELD)
  for (let field = 0; field < CLASSES / IN_A_FIELD; field++) {
    const places = words.map((_, i) => i).filter((i) => fields[i] === field)
    const within = sorted(
      places.map((i) => vectors[i]!),
      IN_A_FIELD,
    )
    for (const [at, i] of places.entries()) classes.set(words[i]!, field * IN_A_FIELD + within[at]!)
  }
  return classes
}

/** For each vector one of so many groups of near ones. */
function sorted(vectors: Float32Array[], count: number): number[] {
  if (vectors.length === 0) return []
  let centres = Array.from({ length: count }, (_, i) => vectors[Math.floor((i * vectors.length) / count)]!)
  let groups: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    groups = vectors.map((vector) => nearest(vector, centres))
    centres = centres.map((centre, i) => meanOf(vectors.filter((_, at) => groups[at] === i)) ?? centre)
  }
  return groups
}

function nearest(vector: Float32Array, centres: Float32Array[]): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const [i, centre] of centres.entries()) {
    let sum = 0
    for (let d = 0; d < vector.length; d++) sum += vector[d]! * centre[d]!
    if (sum > most) [best, most] = [i, sum]
  }
  return best
}

function meanOf(vectors: Float32Array[]): Float32Array | undefined {
  const [first] = vectors
  if (!first) return undefined
  const sum = new Float32Array(first.length)
  for (const vector of vectors) for (let d = 0; d < sum.length; d++) sum[d]! += vector[d]!
  const length = Math.sqrt(sum.reduce((a, x) => a + x * x, 0))
  return sum.map((x) => x / length)
}

/** Looks a class up by the key of a word. */
export function classOfKey(classes: ReadonlyMap<string, number>): ClassOf {
  const byKey = new Map([...classes].map(([word, one]) => [keyOf(hashOf(word)), one]))
  return (key) => byKey.get(key) ?? -1
}
