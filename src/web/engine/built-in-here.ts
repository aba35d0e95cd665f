// The browser's own model as the engine's worker reaches it: the page, which alone can see it, lends it.

import { releaseProxy } from 'comlink'
import type { BuiltInSide } from '#models/providers/built-in-model.ts'
import type { BuiltInAnswer } from '#models/providers/language-model.ts'

let lent: BuiltInSide | undefined

export function lendModel(model: BuiltInSide): void {
  lent = model
}

/** Says that there is none until one is lent. */
export const builtInHere: BuiltInSide = {
  availability: async () => (await lent?.availability()) ?? 'unavailable',
  async begin(ask) {
    if (!lent) throw new DOMException('no model was lent', 'NotSupportedError')
    const answer = await lent.begin(ask)
    return { next: () => answer.next(), end: () => void letGo(answer) }
  },
}

/** Ends an answer on the page's side, and the wire to it. */
async function letGo(answer: BuiltInAnswer): Promise<void> {
  await answer.end()
  const wire = answer as BuiltInAnswer & { [releaseProxy]?: () => void }
  wire[releaseProxy]?.()
}
