// What the coach says when the person comes back: the kind question about an act they took on, once, or nothing.

import { isGuarded } from '#domain/coach/guard.ts'
import { askHowItWent } from '#domain/coach/moves/follow-up.ts'
import { emptyTalk } from '#domain/coach/state.ts'
import { close, sceneWithout } from '#domain/coach/step.ts'
import type { Context } from './context.ts'
import { memoryOf } from './memory.ts'
import { coachTurn, type Sent } from './send-message.ts'
import { keepTurns } from './talk-records.ts'

/** An act is asked about once some time has gone by. */
const AFTER = 6 * 60 * 60 * 1000

export async function openingWords(context: Context): Promise<Sent | undefined> {
  const vault = await context.vault()
  const now = context.clock()
  const due = vault
    .all('commitment')
    .filter((c) => !c.body.outcome && c.body.askedAt === undefined && now - c.createdAt >= AFTER)
    .at(-1)
  if (!due) return undefined
  const talk = vault.get('talk', due.body.talk)
  if (talk && isGuarded(talk.body.state)) return undefined
  const [library, hear] = await Promise.all([context.ears.library(), context.ears.hear()])
  const knowing = { memory: memoryOf(vault, hear, library), library, chance: context.chance }
  const scene = sceneWithout(talk?.body.state ?? emptyTalk(), knowing)
  const [state, effects] = close(scene, askHowItWent(scene, due.body.text))
  const turn = coachTurn(effects)
  if (turn.text === '') return undefined
  const kept = await keepTurns(vault, { ...(talk ? { talk } : {}), state, library, turns: [turn] })
  await vault.change('commitment', due.id, (body) => ({ ...body, talk: kept.talk, askedAt: now }))
  return kept
}
