// What it takes to speak with a language model from this page; fetched once somebody connects one or looks for one.

import { createFindModels } from '#app/model/find-models.ts'
import type { ModelParts } from '#app/model/models-at-hand.ts'
import { createOpenModel } from '#app/model/open-model.ts'
import { builtInHere } from './built-in-here.ts'
import { leash } from './library-files.ts'
import { pageOutside } from './page-outside.ts'

const { origin } = location
const outside = pageOutside(origin)

export const modelsHere: ModelParts = {
  openModel: createOpenModel(outside, { origin, builtIn: builtInHere }),
  findModels: createFindModels(outside, origin),
  leash,
}
