// The embedder door: text to a vector of meaning. Hearing stays pure: vectors enter it as arguments.

/** Turns texts into unit vectors of `dimensions` numbers each, in the order given. */
export interface Embedder {
  /** Name and version of what made the vectors: vectors of two names are never compared. */
  readonly name: string
  readonly dimensions: number
  embed(texts: readonly string[]): Promise<Float32Array[]>
}
