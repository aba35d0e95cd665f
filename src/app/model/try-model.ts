// Whether the connected model answers: a plan that holds not one word of the person.

import type { Plan } from '#domain/plan/plan.ts'
import type { Prompts } from '#domain/plan/prompts-schema.ts'
import type { ModelTried } from './model-views.ts'
import type { Models } from './models-at-hand.ts'
import { sendPlan } from './send-plan.ts'

export async function tryModel(models: Models): Promise<ModelTried> {
  const { prompts } = await models.leash()
  const sending = await sendPlan(
    models,
    { plan: planTrial(prompts), use: 'trial', talk: '', signal: models.conduct.begin() },
    { before: [] },
  )
  if (!sending) return { ok: false, trouble: 'unreachable' }
  const { asked, ms } = sending
  if (asked.kind === 'said') return { ok: true, ms, text: asked.sentences.join(' ').trim() }
  return { ok: false, trouble: asked.kind === 'trouble' ? asked.trouble : 'refused' }
}

function planTrial({ rules, trial }: Prompts): Plan {
  const orders = rules.join('\n')
  return {
    messages: [
      { role: 'plan', text: orders },
      { role: 'person', text: trial },
    ],
    maxTokens: 60,
    temperature: 0,
    given: [trial],
    cited: [],
    orders,
    known: [],
  }
}
