// Finds the place of a key among many, in typed arrays: made in a fraction of the time that a Map takes.

export interface KeyTable {
  /** The place of a key in the list it was made of, or -1. */
  placeOf(key: number): number
}

/** A table over different keys, each below two to the power of thirty. */
export function keyTable(keys: number[]): KeyTable {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  const slotOf = (key: number) => {
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (slots[slot]! >= 0 && keys[slots[slot]!] !== key) slot = (slot + 1) & mask
    return slot
  }
  for (let place = 0; place < keys.length; place++) slots[slotOf(keys[place]!)] = place
  return { placeOf: (key) => slots[slotOf(key)]! }
}
