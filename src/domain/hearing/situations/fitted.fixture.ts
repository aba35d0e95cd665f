// What is learnt of the real library, for tests that look into it: fitted and held back once for all of them.

import { readFileSync } from 'node:fs'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { readStaticVectors } from '#models/static-vectors.ts'
import { type Fitted, fitLibrary } from './fitted.ts'
import { type HeldBack, holdBack } from './held-back.ts'
import { packFitted, type Tables } from './learn.ts'

export const { embedNow } = readStaticVectors(
  readFileSync(new URL('../../../../models/vectors/en.bin', import.meta.url)),
)

interface RealFit extends Tables {
  fitted: Fitted
  held: HeldBack[]
}

let known: RealFit | undefined

/** The real library by words and vectors, every line judged unseen, and the tables of both. */
export function realFit(): RealFit {
  known ??= fit()
  return known
}

function fit(): RealFit {
  const library = realLibrary()
  const fitted = fitLibrary(library, embedNow)
  const held = holdBack(fitted)
  return { fitted, held, ...packFitted(fitted, library, held) }
}
