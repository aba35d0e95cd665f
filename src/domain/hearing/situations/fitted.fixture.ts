// What is learnt of the real library, for tests that look into it: fitted and held back once for all of them. A third
// of the situations is enough to see how the learner works; how well all of them are told apart, the check of content prints.

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

interface PartFit extends Tables {
  library: Library
  fitted: Fitted
  held: HeldBack[]
}

/** Those that a test names. */
const WANTED = ['affair-discovered', 'is-it-over', 'phones-at-the-table', 'same-fight-again', 'stonewalled']

let known: PartFit | undefined

/** Every third situation by words and vectors, every line judged unseen, and the tables of both. */
export function partFit(): PartFit {
  known ??= fit()
  return known
}

function fit(): PartFit {
  const whole = realLibrary()
  const library = { ...whole, situations: whole.situations.filter(({ id }, at) => at % 3 === 0 || WANTED.includes(id)) }
  const fitted = fitLibrary(library, embedNow)
  const held = holdBack(fitted)
  return { library, fitted, held, ...packFitted(fitted, library, held) }
}
