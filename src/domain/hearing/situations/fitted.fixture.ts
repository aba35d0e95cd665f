// What is learnt of a library, for tests that look into it: fitted and held back once for all of them.

import { readFileSync } from 'node:fs'
import type { Library } from '#domain/library.ts'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { readStaticVectors } from '#models/static-vectors.ts'
import { type Fitted, fitLibrary } from './fitted.ts'
import { type HeldBack, holdBack } from './held-back.ts'
import { packFitted, type Tables } from './learn.ts'

export const { embedNow } = readStaticVectors(
  readFileSync(new URL('../../../../models/vectors/en.bin', import.meta.url)),
)

/** A library by words and vectors, every line judged unseen, and the tables of both. */
interface LibraryFit extends Tables {
  library: Library
  fitted: Fitted
  held: HeldBack[]
}

let third: LibraryFit | undefined

/** Those that a test names. */
const NAMED = ['affair-discovered', 'is-it-over', 'phones-at-the-table', 'same-fight-again', 'stonewalled']

/** Every third situation: enough to see how recognition works. How well all are told apart, the check of content prints. */
export function thirdFit(): LibraryFit {
  third ??= fit(thirdOf(realLibrary()))
  return third
}

function thirdOf(library: Library): Library {
  return { ...library, situations: library.situations.filter(({ id }, at) => at % 3 === 0 || NAMED.includes(id)) }
}

function fit(library: Library): LibraryFit {
  const fitted = fitLibrary(library, embedNow)
  const held = holdBack(fitted)
  return { library, fitted, held, ...packFitted(fitted, library, held) }
}
