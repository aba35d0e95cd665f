/** True when both are absent or hold the same bytes; not for secrets, its time tells where they differ. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
