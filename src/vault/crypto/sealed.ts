// The brand on bytes that only src/vault/crypto may make; stores and wire take nothing else.

declare const sealed: unique symbol

export type Sealed = Uint8Array & { readonly [sealed]: true }
