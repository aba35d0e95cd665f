// The order in which the cards of a deck come: shuffled by a seed, the same each time, and the same for the cards already
// there when others are added.

/** Keys in the order of a seed. */
export function orderOf(keys: readonly string[], seed: number): string[] {
  return keys
    .map((key) => ({ key, at: mixed(key, seed) }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key)
}

/** A number from a key and a seed that tells nothing of either (FNV-1a, and the finish of MurmurHash3). */
function mixed(key: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
