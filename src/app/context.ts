// Everything the verbs need from the outside world, handed in once: no verb reaches for a clock, chance or a store.

import { createHear, type Hear } from '#domain/hearing/hear.ts'
import type { Embed } from '#domain/hearing/situations/recogniser.ts'
import type { Library } from '#domain/library.ts'
import type { Vault } from '#vault/vault.ts'
import type { Unkept } from './unkept.ts'

export interface Context {
  /** What is kept, opened where no PIN is needed; throws VaultError "locked" where one is. */
  vault(): Promise<Vault>
  ears: Ears
  unkept: Unkept
  ids: () => string
  /** When this session began, in epoch milliseconds. */
  sessionAt: number
  /** Epoch milliseconds. */
  clock: () => number
  /** 0 (included) to 1 (excluded). */
  chance: () => number
}

/** The coach's ears for a library: by words at once, by meaning as soon as the vectors are there. */
export interface Ears {
  library(): Promise<Library>
  hear(): Promise<Hear>
  /** Fetches the vectors and learns with them, after a reply rather than before: nobody waits for it. */
  improve(): void
  readonly vectors: boolean
}

export interface EarsParts {
  library: () => Promise<Library>
  /** Loads the vectors, where the platform has them. */
  embed?: () => Promise<Embed>
}

export function createEars({ library, embed }: EarsParts): Ears {
  let loaded: Promise<Library> | undefined
  let hearing: Promise<Hear> | undefined
  let withVectors = false
  let fetching = false
  const load = () => {
    loaded ??= library().catch((error) => {
      // Asked for again next time: a file that could not be fetched once may be there later.
      loaded = undefined
      throw error
    })
    return loaded
  }
  const byWords = () => {
    hearing ??= load().then((l) => createHear(l))
    hearing.catch(() => {
      hearing = undefined
    })
    return hearing
  }
  const byMeaning = async () => {
    if (!embed || withVectors || fetching) return
    fetching = true
    try {
      const [l, e] = await Promise.all([load(), embed()])
      hearing = Promise.resolve(createHear(l, e))
      withVectors = true
    } finally {
      fetching = false
    }
  }
  return {
    library: load,
    hear: byWords,
    improve: () => {
      // The vectors come when they come; without them the talk goes on by words.
      byMeaning().catch(() => undefined)
    },
    get vectors() {
      return withVectors
    },
  }
}
