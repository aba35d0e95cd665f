// What the coach says to an entry of the journal, in the words of a connected model: asked for by the person each time, reviewed
// like a talk, kept nowhere but among what was sent.

import { USUAL_WAYS } from '#domain/coach/ways.ts'
import { planJournal } from '#domain/plan/plan-journal.ts'
import { sendableOf } from '#domain/plan/sendable.ts'
import { reflectOnEntry } from '../practice/reflect-on-entry.ts'
import { chosenWays } from '../settings.ts'
import { mayUse } from './connection.ts'
import type { Reflected } from './model-views.ts'
import type { Models } from './models-at-hand.ts'
import { sendPlan } from './send-plan.ts'

/** Undefined where no model may be asked, or what it says does not hold: then the coach's own words stand. */
export async function wordReflection(models: Models, entry: string): Promise<Reflected | undefined> {
  const { context } = models
  const vault = await context.vault()
  if (!mayUse(vault, 'journal')) return undefined
  const reflected = await reflectOnEntry({ context }, entry)
  const said = reflected && !reflected.isGuarded ? sendableOf(reflected.screened) : undefined
  if (!reflected || !said) return undefined
  const draft = reflected.spoken.map(({ text }) => text).join('\n\n')
  const { prompts } = await models.leash()
  const plan = planJournal({ said, draft, ways: { ...USUAL_WAYS, ...chosenWays(vault) } }, prompts)
  const signal = models.conduct.begin()
  const sending = await sendPlan(models, { plan, use: 'journal', talk: '', signal }, { before: [] })
  if (sending?.asked.kind !== 'said') return undefined
  return { text: sending.asked.sentences.join(' ').replace(/\s+/g, ' ').trim(), by: sending.by }
}
