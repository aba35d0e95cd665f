// Lends the browser's own model to the engine. Fetched only in browsers that have one.

import { proxy } from 'comlink'
import { createBuiltInHost, findLanguageModel } from '#models/providers/language-model.ts'
import type { Engine } from './connect.ts'

/** The language that is spoken with it. */
const LANGUAGE = 'en'

/** The page's side; undefined where this browser has none. */
export function builtInOfPage() {
  const factory = findLanguageModel(globalThis)
  return factory && createBuiltInHost(factory, LANGUAGE)
}

export async function lendBuiltIn(engine: Engine): Promise<void> {
  const host = builtInOfPage()
  if (!host) return
  await engine.lendModel(
    proxy({
      availability: host.availability,
      begin: async (ask: Parameters<typeof host.begin>[0]) => proxy(await host.begin(ask)),
    }),
  )
}
