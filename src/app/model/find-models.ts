// Looks for a model, because the person wants it: on this machine, and at the host of the page.

import { findLocalModels, type LocalModels } from '#models/find-local-models.ts'
import type { Outside } from '#models/outside.ts'
import { askRelay } from '#models/providers/relay-model.ts'
import { runsAt } from './connection.ts'
import type { ModelToConnect, Runs } from './model-views.ts'

export interface ModelsFound {
  here: LocalModels[]
  /** The model that the host of this page offers to pass words on to. */
  relay?: ModelToConnect & { destination: string; runs: Runs }
}

const PATIENCE = 3_000

export function createFindModels(outside: Outside, origin?: string): () => Promise<ModelsFound> {
  return async () => {
    const [here, relay] = await Promise.all([
      findLocalModels(outside),
      origin ? askRelay(origin, outside, AbortSignal.timeout(PATIENCE)) : undefined,
    ])
    if (!relay?.on) return { here }
    const { kind, model, destination } = relay
    const provider = `relay-${kind}`
    return { here, relay: { provider, url: destination, model, destination, runs: runsAt(provider, destination) } }
  }
}
