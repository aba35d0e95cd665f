// A device with a scripted model connected, its uses on.

import { learntOf, realPrompts, realReview, realVoice, smallLibrary } from '#knowledge/library.fixture.ts'
import { type Script, scriptedModel } from '#models/scripted-model.ts'
import { makeDevice, worth } from '../amante.fixture.ts'
import type { AmanteParts } from '../create-amante.ts'
import type { ModelUse, Wording } from './model-views.ts'

// Read and learnt once, before any test runs against a clock.
const library = smallLibrary()
learntOf(library)

/** A device whose model follows the script. `answer` sends a message and lets the model find words. */
export async function deviceWithModel(script: Script, uses: ModelUse[] = ['talk'], change: Partial<AmanteParts> = {}) {
  const model = scriptedModel(script)
  const device = makeDevice(library, {
    models: async () => ({
      openModel: () => model,
      leash: async () => ({ prompts: realPrompts(), review: realReview(), voice: realVoice() }),
      patience: { piece: 200, whole: 1_000 },
    }),
    ...change,
  })
  const { amante } = device
  await worth(amante.connectModel({ provider: 'scripted', url: '', model: 'scripted', key: 'secret-key' }))
  await worth(amante.useModel(Object.fromEntries(uses.map((use) => [use, true]))))
  const answer = async (text: string, talk?: string) => {
    const heard: Wording[] = []
    const sent = await worth(amante.sendMessage({ text, ...(talk ? { talk } : {}) }))
    const turn = sent.turns.at(-1)!
    const worded = await worth(
      amante.putIntoWords({ talk: sent.talk, turn: turn.id }, (wording) => void heard.push(wording)),
    )
    const shown = (await worth(amante.talk(sent.talk))).turns
    return { talk: sent.talk, own: turn, heard, worded, shown }
  }
  return { ...device, model, answer }
}
