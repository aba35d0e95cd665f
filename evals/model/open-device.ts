// A person's device in memory with the whole library, and the door to a model as the product has it.

import { makeDevice } from '#app/amante.fixture.ts'
import type { ModelParts } from '#app/model/models-at-hand.ts'
import { realLibrary, realPrompts, realReview, realVoice } from '#knowledge/library.fixture.ts'

export type DeviceParts = Pick<ModelParts, 'openModel' | 'patience' | 'onReviewed'>

export function openDevice(parts: DeviceParts) {
  const leash = { prompts: realPrompts(), review: realReview(), voice: realVoice() }
  return makeDevice(realLibrary(), { models: async () => ({ ...parts, leash: async () => leash }) })
}
