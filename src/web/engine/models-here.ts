// What it takes to speak with a language model from this page; fetched once somebody connects one or looks for one.

import { createFindModels } from '#app/model/find-models.ts'
import type { ModelParts } from '#app/model/models-at-hand.ts'
import { createOpenModel } from '#app/model/open-model.ts'
import { thisWorld } from '#models/outside.ts'
import { leash } from './library-files.ts'

const outside = thisWorld()

export const modelsHere: ModelParts = {
  openModel: createOpenModel(outside, location.origin),
  findModels: createFindModels(outside, location.origin),
  leash,
}
