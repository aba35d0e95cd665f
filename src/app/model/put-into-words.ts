// The coach's newest turn, put into words by a connected model. The embedded words are kept before anything is sent, and
// stand wherever the model is slow, breaks off or goes wrong: a turn is never without an answer.

import { step } from '#domain/coach/step.ts'
import { USUAL_WAYS } from '#domain/coach/ways.ts'
import { isWordable, planTalk } from '#domain/plan/plan-talk.ts'
import { planReading, readingFrom } from '#domain/plan/proposals.ts'
import { type Sendable, sendableOf } from '#domain/plan/sendable.ts'
import { atLeast, type RiskKind } from '#domain/safety/levels.ts'
import { raised, screen } from '#domain/safety/screen.ts'
import type { Screened } from '#domain/safety/screened.ts'
import type { Kept, TurnBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { memoryOf } from '../memory.ts'
import { type OpenTalk, openTalk } from '../open-talk.ts'
import { coachTurn } from '../send-message.ts'
import { chosenWays, settingsOf } from '../settings.ts'
import { keepTurns, turnView } from '../talk-records.ts'
import { turnsBefore } from '../turns-before.ts'
import { heldTurn, leavesNoTrace } from '../unkept.ts'
import type { TurnView } from '../views.ts'
import { wholeOrNot } from '../whole-or-not.ts'
import type { Asked } from './ask-reviewed.ts'
import { mayUse } from './connection.ts'
import type { Worded, Wording } from './model-views.ts'
import type { Models } from './models-at-hand.ts'
import { type PlanSent, sendForWhole, sendPlan } from './send-plan.ts'

const UNCHANGED: Worded = { how: 'unchanged', turns: [] }

/** What there is to word: the coach's last turn, and the person's before it. */
interface Ahead {
  vault: Vault
  talk: OpenTalk & { id: string }
  turn: Kept<'turn'>
  screened: Screened
  said: Sendable
}

export async function putIntoWords(
  models: Models,
  { talk: id, turn: turnId }: { talk: string; turn: string },
  hear: (wording: Wording) => void,
): Promise<Worded> {
  const ahead = await lookAhead(models, id, turnId)
  if (!ahead) return UNCHANGED
  const signal = models.conduct.begin()
  const heard = mayUse(ahead.vault, 'ears') ? await secondEars(models, ahead, signal) : undefined
  if (heard) return { how: 'kept-own', turns: await askAbout(models, ahead, heard) }
  if (signal.aborted) return { how: 'stopped', turns: [] }
  if (!mayUse(ahead.vault, 'talk') || models.conduct.isSetAside(id)) return UNCHANGED
  const plan = await planFor(models, ahead)
  if (!plan) return UNCHANGED
  const before = ahead.talk.turns.filter(({ body }) => body.who === 'coach').map(({ body }) => body.text)
  const sending = await sendPlan(
    models,
    { plan, use: 'talk', talk: id, signal },
    { before: before.slice(-4, -1), onSentence: (text) => hear({ kind: 'sentence', text }) },
  )
  if (!sending) return UNCHANGED
  if (sending.asked.kind !== 'said') hear({ kind: 'taken-back' })
  return finish(models, ahead, sending)
}

/** Undefined where nothing may be sent: danger, a talk that leaves no trace, a turn that is not the last. */
async function lookAhead({ context }: Models, id: string, turnId: string): Promise<Ahead | undefined> {
  const vault = await context.vault()
  if (context.unkept.get(id) || !(mayUse(vault, 'talk') || mayUse(vault, 'ears'))) return undefined
  const talk = openTalk(vault, context, id)
  const turn = talk.turns.at(-1)
  const last = talk.turns.at(-2)
  if (turn?.id !== turnId || turn.body.who !== 'coach' || last?.body.who !== 'person' || turn.body.help)
    return undefined
  const { signals } = await context.ears.library()
  const screened = screen(last.body.text, turnsBefore(talk.turns.slice(0, -2)), signals)
  const said = sendableOf(screened, talk.state)
  return said && { vault, talk: { ...talk, id }, turn, screened, said }
}

async function planFor({ context, leash }: Models, { vault, talk, turn, said }: Ahead) {
  const { prompts } = await leash()
  const move = turn.body.why?.move ?? ''
  const draft = turn.body.paragraphs ?? []
  if (!isWordable({ move, draft }, prompts)) return undefined
  const { situations } = await context.ears.library()
  const about = situations.find(({ id }) => id === talk.state.situation?.id)?.about
  const recalls = mayUse(vault, 'recall') && settingsOf(vault).remembers
  return planTalk(
    {
      said,
      before: sayable(talk.turns.slice(0, -2)),
      move,
      draft,
      ...(about ? { about } : {}),
      known: draft.filter(({ from }) => from.includes('/know/')).map(({ text }) => text),
      recalled: recalls ? vault.all('fact').map(({ body }) => body.text) : [],
      ways: { ...USUAL_WAYS, ...talk.state.ways, ...chosenWays(vault) },
    },
    prompts,
  )
}

/** What was said before, less every message that was worrying by itself, and what was answered to it. */
function sayable(turns: readonly Kept<'turn'>[]): { who: 'person' | 'coach'; text: string }[] {
  const worrying = (body: TurnBody | undefined) => body?.why !== undefined && atLeast(body.why.risk.fresh, 'concern')
  return turns
    .filter(({ body }, at) => !worrying(body) && !(body.who === 'person' && worrying(turns[at + 1]?.body)))
    .map(({ body }) => ({ who: body.who, text: body.text }))
}

async function finish(models: Models, { vault, talk, turn }: Ahead, sending: PlanSent<Asked>): Promise<Worded> {
  const { asked, by, sent } = sending
  // The person went on writing, or wanted it to stop: no fault of the model's.
  const isStopped = asked.kind === 'trouble' && asked.trouble === 'cancelled'
  const isSetAside = !isStopped && models.conduct.note(talk.id, asked.kind !== 'said')
  const change = wordsFrom(asked, by, isSetAside)
  const changed = await models.inTurn(async () => {
    if (!vault.get('turn', turn.id)) return undefined
    return vault.change('turn', turn.id, (body) => ({
      ...body,
      ...(isStopped ? {} : change),
      ...(body.why ? { why: { ...body.why, sent: [...body.why.sent, sent] } } : {}),
    }))
  })
  const how = asked.kind === 'said' ? 'worded' : isStopped ? 'stopped' : 'kept-own'
  return { how, turns: changed ? [turnView(vault, changed)] : [] }
}

function wordsFrom(asked: Asked, by: string, isSetAside: boolean): Partial<TurnBody> {
  if (asked.kind !== 'said')
    return { fell: isSetAside ? 'set-aside' : asked.kind === 'refused' ? 'refused' : asked.trouble }
  const paragraphs = asked.sentences
    .join(' ')
    .split(/\n\s*/)
    .map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), from: `model/${by}` }))
    .filter(({ text }) => text !== '')
  return { paragraphs, text: paragraphs.map(({ text }) => text).join('\n\n'), by }
}

/** A kind of danger that the model hears and we did not; it is asked about, in fixed words. */
async function secondEars(models: Models, ahead: Ahead, signal: AbortSignal): Promise<RiskKind | undefined> {
  const { prompts } = await models.leash()
  const plan = planReading(ahead.said, sayable(ahead.talk.turns.slice(0, -2)), prompts)
  const sending = await sendForWhole(models, { plan, use: 'ears', talk: ahead.talk.id, signal })
  return sending?.asked.kind === 'text' ? readingFrom(sending.asked.text).danger : undefined
}

/** Lets the engine read the message again with what the model heard in it; the fixed words come as a turn of their own. */
async function askAbout(models: Models, ahead: Ahead, kind: RiskKind): Promise<TurnView[]> {
  const { context } = models
  const { vault, talk } = ahead
  const [library, hear] = await Promise.all([context.ears.library(), context.ears.hear()])
  const screened = raised(ahead.screened, kind)
  const memory = memoryOf(vault, { hear, library, now: context.clock(), talk: talk.id })
  const [state, effects] = step(
    { ...talk.state, turns: talk.state.turns - 1 },
    { screened, reading: hear(screened) },
    { memory, library, chance: context.chance },
  )
  const answer = coachTurn(effects)
  return models.inTurn(async () => {
    // Meanwhile the person may have written again: what they wrote was screened by itself.
    if (openTalk(vault, context, talk.id).turns.at(-1)?.id !== ahead.turn.id) return []
    if (leavesNoTrace(state)) {
      const order = (talk.turns.at(-1)?.body.order ?? 0) + 1
      const held = heldTurn(context.ids(), context.clock(), { ...answer, talk: talk.id, order })
      context.unkept.hold(talk.id, state, [held])
      return [{ ...turnView(vault, held), unkept: true as const }]
    }
    const { record } = talk
    const kept = await wholeOrNot(vault, (writing) =>
      keepTurns(writing, { ...(record ? { talk: record } : {}), state, library, turns: [answer] }),
    )
    return kept.turns.map((turn) => turnView(vault, turn))
  })
}
