// Everything the verbs need from the outside world, handed in once: no verb reaches for a clock, chance or a store.

import { createHear, type Hear } from '#domain/hearing/hear.ts'
import type { Learnt } from '#domain/hearing/situations/learn.ts'
import type { HearTone } from '#domain/hearing/tone.ts'
import type { Library } from '#domain/library.ts'
import type { Vault } from '#vault/vault.ts'
import { createShelf, type ShelfParts } from './shelf.ts'
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

/** The library, and the coach's ears for it: by words at once, by meaning as soon as the vectors are there. */
export interface Ears {
  library(): Promise<Library>
  /** The library with the texts of these situations, as far as they can be had. */
  textsOf(situations: readonly string[]): Promise<Library>
  hear(): Promise<Hear>
  /** The library with what it takes to look at a message. */
  withWorkshop(): Promise<Library>
  /** The hearing of tone, whose words are fetched when they are first wanted. */
  hearTone(): Promise<HearTone>
  /** Fetches what makes the ears better and the texts still missing, after a reply: nobody waits for it. */
  improve(): void
  readonly vectors: boolean
}

export interface EarsParts extends ShelfParts {
  /** What was learnt of the library's lines; absent where it is to be learnt at once. */
  learnt?: () => Promise<Learnt>
  /** The same with vectors, where they take longer to come. */
  meaning?: () => Promise<Learnt>
}

export function createEars({ library, texts, learnt, workshop, meaning }: EarsParts): Ears {
  const shelf = createShelf({ library, ...(texts ? { texts } : {}), ...(workshop ? { workshop } : {}) })
  let hearing: Promise<Hear> | undefined
  let withVectors = false
  let fetching = false
  const byWords = () => {
    hearing ??= Promise.all([shelf.library(), learnt?.()]).then(([l, known]) => createHear(l, known))
    hearing.catch(() => {
      hearing = undefined
    })
    return hearing
  }
  const byMeaning = async () => {
    if (!meaning || withVectors || fetching) return
    fetching = true
    try {
      const [l, known] = await Promise.all([shelf.library(), meaning()])
      hearing = Promise.resolve(createHear(l, known))
      withVectors = true
    } finally {
      fetching = false
    }
  }
  return {
    library: shelf.library,
    textsOf: shelf.textsOf,
    hear: byWords,
    withWorkshop: shelf.withWorkshop,
    hearTone: async () => {
      const { createHearTone } = await import('#domain/hearing/tone.ts')
      return createHearTone((await shelf.withWorkshop()).hearing)
    },
    improve: () => {
      // What comes, comes when it comes; without it the talk goes on.
      byMeaning()
        .then(shelf.fetchAll)
        .catch(() => undefined)
    },
    get vectors() {
      return withVectors
    },
  }
}
