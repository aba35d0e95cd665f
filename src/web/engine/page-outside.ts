// What a provider of models needs of the world, in the page: its own server directly, everything else through the airlock.

import { type Outside, thisWorld } from '#models/outside.ts'
import { createAirlockFetch, type OpenAirlock } from './airlock-fetch.ts'

const open: OpenAirlock = (failed) => {
  const worker = new Worker(new URL('./airlock.worker.ts', import.meta.url), { type: 'module', name: 'airlock' })
  worker.addEventListener('error', failed)
  return worker
}

/** `origin` is the page's own. */
export function pageOutside(origin: string): Outside {
  const world = thisWorld()
  return { ...world, fetch: createAirlockFetch(open, world.fetch, origin) }
}
