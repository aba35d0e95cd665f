// The library at hand. It may come in two parts: what hearing and safety need at once, and the texts of each situation,
// fetched when a talk turns to it. A situation whose texts cannot be had is spoken of in general words.

import type { Library, SituationTexts } from '#domain/library.ts'

export interface ShelfParts {
  library: () => Promise<Library>
  /** What only the looking at messages needs; absent where the library has it from the start. */
  workshop?: () => Promise<Workshop>
  /** The texts of one situation; absent where the library has all of them from the start. */
  texts?: (situation: string) => Promise<SituationTexts>
}

/** Parts of a library that no first reply needs. */
export interface Workshop {
  tone: Library['hearing']['tone']
  rewrite: Library['rewrite']
}

export interface Shelf {
  /** What is at hand. */
  library(): Promise<Library>
  /** The same with the texts of these situations, as far as they can be had. */
  textsOf(situations: readonly string[]): Promise<Library>
  /** The library with what it takes to look at a message; throws where that cannot be had. */
  withWorkshop(): Promise<Library>
  /** Fetches every text, one after the other; stops at the first that cannot be had. */
  fetchAll(): Promise<void>
}

export function createShelf({ library, texts, workshop }: ShelfParts): Shelf {
  let loaded: Promise<Library> | undefined
  const fetched = new Map<string, Promise<void>>()
  const hold = (coming: Promise<Library>): Promise<Library> => {
    loaded = coming
    coming.catch(() => {
      // Asked for again next time: a file that could not be fetched once may be there later.
      if (loaded === coming) loaded = undefined
    })
    return coming
  }
  const load = () => loaded ?? hold(library())
  const fetchOne = (id: string): Promise<void> => {
    if (!texts) return Promise.resolve()
    const place = async (own: SituationTexts) => {
      await hold(load().then((at) => withTexts(at, id, own)))
    }
    const fetching = fetched.get(id) ?? texts(id).then(place)
    fetched.set(id, fetching)
    fetching.catch(() => fetched.delete(id))
    return fetching
  }
  return {
    library: load,
    textsOf: async (situations) => {
      const known = new Set((await load()).situations.map(({ id }) => id))
      await Promise.allSettled(situations.filter((id) => known.has(id)).map(fetchOne))
      return load()
    },
    withWorkshop: async () => {
      const at = await load()
      if (!workshop || at.hearing.tone) return at
      const { tone, rewrite } = await workshop()
      return hold(load().then((now) => ({ ...now, hearing: { ...now.hearing, tone }, rewrite })))
    },
    fetchAll: async () => {
      for (const { id } of (await load()).situations) await fetchOne(id)
    },
  }
}

function withTexts(library: Library, id: string, own: SituationTexts): Library {
  return { ...library, situations: library.situations.map((s) => (s.id === id ? { ...s, ...own } : s)) }
}
