// What the coach says when the person comes back: the kind question about an act they took on, once, or nothing.

import { close } from '#domain/coach/close.ts'
import { isGuarded } from '#domain/coach/guard.ts'
import { askHowItWent } from '#domain/coach/moves/follow-up.ts'
import { sceneWithout } from '#domain/coach/open-scene.ts'
import { emptyTalk } from '#domain/coach/state.ts'
import type { Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from './context.ts'
import { memoryOf } from './memory.ts'
import { coachTurn, type Sent } from './send-message.ts'
import { keepTurns, turnView } from './talk-records.ts'
import { type Writing, wholeOrNot } from './whole-or-not.ts'

/** An act is asked about once some time has gone by. */
const AFTER = 6 * 60 * 60 * 1000

export async function openingWords(context: Context): Promise<Sent | undefined> {
  const vault = await context.vault()
  const now = context.clock()
  const due = dueAct(vault, now)
  if (!due) return undefined
  const talk = vault.get('talk', due.body.talk)
  if (talk && isGuarded(talk.body.state)) return undefined
  const [library, hear] = await Promise.all([context.ears.library(), context.ears.hear()])
  const knowing = { memory: memoryOf(vault, hear, library), library, chance: context.chance }
  const scene = sceneWithout(talk?.body.state ?? emptyTalk(), knowing)
  const made = askHowItWent(scene, due.body)
  if (!made.asked) return undefined
  const [state, effects] = close(scene, made)
  return wholeOrNot(vault, async (writing) => {
    if (!(await claim(writing, due.id, now))) return undefined
    const kept = await keepTurns(writing, { ...(talk ? { talk } : {}), state, library, turns: [coachTurn(effects)] })
    if (kept.talk !== due.body.talk) await writing.change('commitment', due.id, (b) => ({ ...b, talk: kept.talk }))
    return { talk: kept.talk, turns: kept.turns.map((turn) => turnView(vault, turn)) }
  })
}

/** The newest act that is due, unless another was asked about just now: one question at a time. */
function dueAct(vault: Vault, now: number): Kept<'commitment'> | undefined {
  const acts = vault.all('commitment')
  if (acts.some(({ body }) => body.askedAt !== undefined && now - body.askedAt < AFTER)) return undefined
  return acts.findLast(({ body, createdAt }) => !body.outcome && body.askedAt === undefined && now - createdAt >= AFTER)
}

/** Notes that it is asked; false when another window was faster. */
async function claim(vault: Writing, id: string, now: number): Promise<boolean> {
  let isFirst = false
  await vault.change('commitment', id, (body) => {
    isFirst = body.askedAt === undefined
    return { ...body, askedAt: body.askedAt ?? now }
  })
  return isFirst
}
