// The table of vectors that ships with the program, for hearing by meaning. How it is made: docs/decisions/embedder.md.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Embed } from '#domain/hearing/situations/meaning-fit.ts'
import { readStaticVectors } from '#models/static-vectors.ts'

/** Bytes of the table of a language under the project's folder; undefined where there is none. */
export function readVectors(language: string, root: string): Uint8Array | undefined {
  const file = join(root, 'models/vectors', `${language}.bin`)
  return existsSync(file) ? readFileSync(file) : undefined
}

/** What turns a text into its vector; undefined where no table ships, and hearing goes by words alone. */
export function openVectors(language: string, root: string): Embed | undefined {
  const bytes = readVectors(language, root)
  return bytes && readStaticVectors(bytes).embedNow
}
