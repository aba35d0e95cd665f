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
  const knowing = {
    memory: memoryOf(vault, { hear, library, now, talk: talk?.id }),
    library,
    chance: context.chance,
  }
  const scene = sceneWithout(talk?.body.state ?? emptyTalk(), knowing)
  const made = askHowItWent(scene, due.body)
  if (!made.asked) return undefined
  const [state, effects] = close(scene, made)
  const turns = [coachTurn(effects)]
  return orNothing(
    wholeOrNot(vault, async (writing) => {
      const kept = await keepTurns(writing, { ...(talk ? { talk } : {}), state, library, turns })
      await claim(writing, { id: due.id, talk: kept.talk, now })
      return { talk: kept.talk, turns: kept.turns.map((turn) => turnView(vault, turn)) }
    }),
  )
}

/** The newest act that is due, unless another was asked about just now: one question at a time. */
function dueAct(vault: Vault, now: number): Kept<'commitment'> | undefined {
  const acts = vault.all('commitment')
  if (acts.some(({ body }) => body.askedAt !== undefined && now - body.askedAt < AFTER)) return undefined
  return acts.findLast(({ body, createdAt }) => !body.outcome && body.askedAt === undefined && now - createdAt >= AFTER)
}

class AskedElsewhere extends Error {}

/** Notes that it is asked, and where; throws when another window was faster. */
async function claim(vault: Writing, { id, talk, now }: { id: string; talk: string; now: number }): Promise<void> {
  await vault.change('commitment', id, (body) => {
    if (body.askedAt !== undefined) throw new AskedElsewhere()
    return { ...body, talk, askedAt: now }
  })
}

async function orNothing(asking: Promise<Sent>): Promise<Sent | undefined> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof AskedElsewhere) return undefined
    throw error
  }
}
