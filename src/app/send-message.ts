// The main verb: one message of the person in, the coach's answer out, both sealed and kept before they are shown.

import type { Effect } from '#domain/coach/effects.ts'
import { isGuarded } from '#domain/coach/guard.ts'
import { situationsAhead } from '#domain/coach/situations-ahead.ts'
import type { TalkState } from '#domain/coach/state.ts'
import { step } from '#domain/coach/step.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from './context.ts'
import { keepCommitment, keepFact, settleAsked } from './keep-effects.ts'
import { memoryOf } from './memory.ts'
import { countReferral, keepUse, noticeFor, yearOf } from './notices.ts'
import { type OpenTalk, openTalk } from './open-talk.ts'
import { TroubleError } from './outcome.ts'
import { danger } from './practice/guarded.ts'
import { practisingNow } from './practice/practising-now.ts'
import { keepSettings, settingsOf } from './settings.ts'
import { keepTurns, type NewTurn, turnView } from './talk-records.ts'
import { turnsBefore } from './turns-before.ts'
import { heldTurn, leavesNoTrace } from './unkept.ts'
import type { TurnView } from './views.ts'
import { type Writing, wholeOrNot } from './whole-or-not.ts'

/** Characters of one message at most: more is a document, and the coach could not do it justice. */
export const LONGEST_MESSAGE = 20_000

export interface Sent {
  talk: string
  turns: TurnView[]
}

export interface MessageToSend {
  talk?: string
  text: string
  /** What the talk stands at when the message is read, where that is not how it was left. */
  from?: (state: TalkState) => TalkState
}

/** Sends a message; starts a talk where none is named. Throws TroubleError, VaultError or StoreError. */
export async function sendMessage(context: Context, input: MessageToSend): Promise<Sent> {
  const text = cleaned(input.text)
  const vault = await context.vault()
  const [{ signals }, hear] = await Promise.all([context.ears.library(), context.ears.hear()])
  const talk = openTalk(vault, context, input.talk)
  const screened = screen(text, turnsBefore(talk.turns), signals)
  const reading = hear(screened)
  const stand = input.from?.(talk.state) ?? talk.state
  // A message to be said better needs more; without it, the coach offers words of its own.
  if (reading.intent === 'say-better') await context.ears.withWorkshop().catch(() => undefined)
  const library = await context.ears.textsOf(situationsAhead(stand, reading))
  const [state, effects] = step(
    stand,
    { screened, reading },
    {
      memory: {
        ...memoryOf(vault, { hear, library, now: context.clock(), talk: talk.id }),
        practising: practisingNow(vault),
        ...(danger(vault, context) ? { guarded: true } : {}),
      },
      library,
      chance: context.chance,
    },
  )
  return wholeOrNot(vault, async (writing) => {
    const now = context.clock()
    const { notice, use } = noticeFor(vault, { owed: context.unkept.owed, sessionAt: context.sessionAt, now })
    const answer = { ...coachTurn(effects), ...(notice ? { notice } : {}) }
    const isReferral = isOwnCrisis(state) && !isOwnCrisis(talk.state)
    const turns: NewTurn[] = [{ who: 'person', text }, answer]
    if (leavesNoTrace(state)) {
      context.unkept.owe(use, isReferral ? yearOf(now) : undefined)
      return hold(context, vault, { talk, state, turns })
    }
    await keepUse(writing, use, context.unkept.owed)
    if (isReferral) await countReferral(writing, now)
    const kept = await keepTurns(writing, { ...(talk.record ? { talk: talk.record } : {}), state, library, turns })
    await keepWhatFollows(writing, { talk: kept.talk, effects, state, now })
    context.unkept.settle()
    return { talk: kept.talk, turns: kept.turns.map((turn) => turnView(vault, turn)) }
  })
}

function isOwnCrisis({ danger }: TalkState): boolean {
  return danger?.level === 'crisis' && danger.kinds.some((kind) => kind === 'suicide' || kind === 'self-harm')
}

/** Holds turns in memory alone. */
function hold(
  context: Context,
  vault: Vault,
  { talk, state, turns }: { talk: OpenTalk; state: TalkState; turns: NewTurn[] },
): Sent {
  const id = talk.id ?? context.ids()
  const start = talk.turns.at(-1)?.body.order ?? 0
  const now = context.clock()
  const held = turns.map((turn, i) => heldTurn(context.ids(), now, { ...turn, talk: id, order: start + i + 1 }))
  context.unkept.hold(id, state, held)
  return { talk: id, turns: held.map((t) => ({ ...turnView(vault, t), unkept: true })) }
}

/** What is kept of the coach's turn. */
export function coachTurn(effects: readonly Effect[]): NewTurn {
  const turn: NewTurn = { who: 'coach', text: '' }
  for (const effect of effects) {
    switch (effect.kind) {
      case 'say':
        turn.paragraphs = effect.paragraphs
        turn.text = effect.paragraphs.map((p) => p.text).join('\n\n')
        break
      case 'offer':
        turn.offer = effect.offer
        break
      case 'quick':
        turn.quick = effect.replies
        break
      case 'help':
        turn.help = { kinds: effect.kinds, crisis: effect.crisis }
        break
      case 'lead':
        turn.lead = effect.to
        break
      case 'why':
        turn.why = effect.why
        break
      case 'prefer':
      case 'remember':
      case 'commit':
      case 'settle':
        break
    }
  }
  return turn
}

async function keepWhatFollows(
  vault: Writing,
  { talk, effects, state, now }: { talk: string; effects: readonly Effect[]; state: TalkState; now: number },
): Promise<void> {
  const quiet = isGuarded(state) || !settingsOf(vault).remembers
  for (const effect of effects) {
    if (effect.kind === 'remember' && !quiet) await keepFact(vault, { ...effect.fact, talk }, now)
    if (effect.kind === 'prefer' && !quiet) await keepSettings(vault, effect.ways)
    if (effect.kind === 'commit') await keepCommitment(vault, talk, effect.act)
    if (effect.kind === 'settle') await settleAsked(vault, talk, effect.outcome)
  }
}

/** Control characters have no meaning in a message, could garble a terminal, and could show words in another order. */
export function cleaned(raw: string): string {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .trim()
  if (text === '') throw new TroubleError('empty')
  if (text.length > LONGEST_MESSAGE) throw new TroubleError('too-long')
  return text
}
