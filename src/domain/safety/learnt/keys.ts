// Words and pairs of words as small numbers: what is learnt is kept by such keys, not by the words themselves.

/** How many bits a key has. With some ten thousand keys in use, a chance word hits one in four hundred times. */
const KEY_BITS = 22

/** A word as a number of 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/** Two numbers as one, in their order. */
export const joined = (a: number, b: number): number => mixed(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))

/** A number of 32 bits cut to a key. */
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS)

function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
