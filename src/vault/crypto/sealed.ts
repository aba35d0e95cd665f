// The brand on bytes that only src/vault/crypto may make; stores and wire take nothing else.

declare const sealed: unique symbol

/** Bytes of one sealed record; the form is described in seal.ts. */
export type Sealed = Uint8Array & { readonly [sealed]: true }

/** Bytes read back from where sealed ones were put: a claim, which opening proves or refuses. */
export function sealedFrom(bytes: Uint8Array): Sealed {
  return bytes as Sealed
}
