// What the engine fetches of the library: the first part at once, the rest when it is wanted.

import {
  actsUrls,
  catalogueUrls,
  checksUrls,
  decksUrls,
  leashUrls,
  libraryUrls,
  meaningUrls,
  programmesUrls,
  promptsUrls,
  rehearsalUrls,
  ritualsUrls,
  sourcesUrls,
  textsUrls,
  vectorsUrls,
  wordsUrls,
  workshopUrls,
} from 'virtual:amante/files'
import type { EarsParts } from '#app/context.ts'
import type { Leash } from '#app/model/models-at-hand.ts'
import { once } from '#app/once.ts'
import type { PracticeShelf } from '#app/practice/shelf-of-practices.ts'
import type { Workshop } from '#app/shelf.ts'
import { type LearntOfWords, readLearnt, readMeaning } from '#domain/hearing/situations/learn.ts'
import type { Library, SituationTexts } from '#domain/library.ts'
import { readStaticVectors } from '#models/static-vectors.ts'

const LANGUAGE = 'en'
/** Milliseconds after which a reply goes on without the texts of a situation. */
const PATIENCE = 2_500

const library = once(() => fetchJson<Library>(libraryUrls[LANGUAGE]))
const words = once(async (): Promise<LearntOfWords> => {
  const [{ hearing }, table] = await Promise.all([library(), fetchBytes(wordsUrls[LANGUAGE])])
  return readLearnt(table, hearing.people)
})

export const libraryParts: EarsParts = {
  library,
  learnt: words,
  workshop: once(() => fetchJson<Workshop>(workshopUrls[LANGUAGE])),
  texts: (situation) =>
    fetchJson<SituationTexts>(`${textsUrls[LANGUAGE]}${situation}.json`, { signal: AbortSignal.timeout(PATIENCE) }),
  ...(vectorsUrls[LANGUAGE] === undefined
    ? {}
    : {
        meaning: async () => {
          const [known, vectors, table] = await Promise.all([
            words(),
            fetchBytes(vectorsUrls[LANGUAGE]),
            fetchBytes(meaningUrls[LANGUAGE]),
          ])
          return readMeaning(known, { embed: readStaticVectors(vectors).embedNow, table })
        },
      }),
}

/** What can be practised, each kind a file of its own, and each programme. */
export const practices: PracticeShelf = {
  catalogue: () => fetchJson(catalogueUrls[LANGUAGE]),
  acts: () => fetchJson(actsUrls[LANGUAGE]),
  rituals: () => fetchJson(ritualsUrls[LANGUAGE]),
  decks: () => fetchJson(decksUrls[LANGUAGE]),
  checks: () => fetchJson(checksUrls[LANGUAGE]),
  prompts: () => fetchJson(promptsUrls[LANGUAGE]),
  rehearsal: () => fetchJson(rehearsalUrls[LANGUAGE]),
  programme: (id) => fetchJson(`${programmesUrls[LANGUAGE]}${id}.json`),
}

/** What a connected model is told, and what it may not say. */
export const leash = once(() => fetchJson<Leash>(leashUrls[LANGUAGE]))

/** What the coach's claims rest on, by key. */
export const sources = once(() => fetchJson<Library['sources']>(sourcesUrls[LANGUAGE]))

async function fetchJson<T>(address: string | undefined, how?: RequestInit): Promise<T> {
  return (await fetchFile(address, how)).json() as Promise<T>
}

async function fetchBytes(address: string | undefined): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(address)).arrayBuffer())
}

async function fetchFile(address = '', how: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, how)
  if (!answer.ok) throw new Error(`${answer.status} for a file of the page`)
  return answer
}
