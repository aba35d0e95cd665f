// A stand-in's newest answer in the words of a connected model. Its own line is kept before anything is sent and stands
// wherever one sentence of the model's does not hold: an answer is taken whole or not at all.

import type { Plan } from '#domain/plan/plan.ts'
import { planRehearsal } from '#domain/plan/plan-rehearsal.ts'
import { sendableOf } from '#domain/plan/sendable.ts'
import type { StandIn } from '#domain/rehearsal/rehearsal-schema.ts'
import { selvesOf } from '#domain/rehearsal/selves.ts'
import type { Rehearsal } from '#domain/rehearsal/state.ts'
import { bandOf } from '#domain/rehearsal/warmth.ts'
import { createRewriter } from '#domain/rewrite/rewriter.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Kept } from '#vault/records.ts'
import { danger } from '../practice/guarded.ts'
import { mayUse } from './connection.ts'
import { createHoldsInPart } from './hold-in-part.ts'
import type { Models } from './models-at-hand.ts'
import { reviewOf, sendForWhole } from './send-plan.ts'

/** True where a model's words stand now; false where none may be asked, or what came does not hold. */
export async function wordStandIn(models: Models, standIns: readonly StandIn[]): Promise<boolean> {
  const { context, inTurn, conduct } = models
  const vault = await context.vault()
  const going = vault.all('rehearsal').at(-1)
  if (!going || going.body.ended || !mayUse(vault, 'rehearsal') || danger(vault, context)) return false
  const standIn = standIns.find(({ id }) => id === going.body.standIn)
  const plan = standIn && (await planFor(models, going.body, standIn))
  if (!plan || conduct.isSetAside(going.id)) return false
  const sending = await sendForWhole(models, { plan, use: 'rehearsal', talk: '', signal: conduct.begin() })
  if (!sending) return false
  const { asked } = sending
  const selves = selvesOf(standIns)
  const text = asked.kind === 'text' ? await holds(models, asked.text, { plan, edge: standIn.edge, selves }) : undefined
  conduct.note(going.id, text === undefined)
  if (text === undefined) return false
  return inTurn(async () => {
    if (vault.get('rehearsal', going.id)?.version !== going.version) return false
    await vault.change('rehearsal', going.id, (body) => reworded(body, text, sending.by))
    return true
  })
}

async function planFor(
  { context, leash }: Models,
  rehearsal: Rehearsal,
  { about }: StandIn,
): Promise<Plan | undefined> {
  const { exchanges } = rehearsal
  const newest = exchanges.at(-1)
  if (!newest || newest.by) return undefined
  const { signals } = await context.ears.library()
  const may = exchanges.flatMap(({ said, answer }) => {
    const words = sendableOf(screen(said, [], signals))
    return words ? [{ said: words, answer: answer.text }] : []
  })
  const now = may.at(-1)
  // One sentence that may not leave keeps the whole rehearsal here.
  if (!now || may.length < exchanges.length) return undefined
  const { prompts } = await leash()
  const near = bandOf(newest.after)
  return planRehearsal({ about, near, before: may.slice(0, -1), said: now.said, line: now.answer }, prompts)
}

interface Holding {
  plan: Plan
  edge: StandIn['edge']
  selves: ReadonlySet<string>
}

/** The answer as it may be shown; undefined where a sentence of it does not hold. */
async function holds(models: Models, text: string, { plan, edge, selves }: Holding) {
  const library = await models.context.ears.withWorkshop()
  const hold = createHoldsInPart({
    review: await reviewOf(models),
    rewriter: createRewriter(library),
    signals: library.signals,
    selves,
  })
  const before = plan.messages.filter(({ role }) => role === 'coach').map((message) => message.text)
  return hold(text, { given: plan.given, orders: plan.orders, before, edge })
}

function reworded(body: Kept<'rehearsal'>['body'], text: string, by: string): Rehearsal {
  const last = body.exchanges.length - 1
  return {
    ...body,
    exchanges: body.exchanges.map((one, at) => (at === last ? { ...one, answer: { ...one.answer, text }, by } : one)),
  }
}
