// One plan sent and written down: the one way in which words leave for a model.

import type { Plan } from '#domain/plan/plan.ts'
import { createReview, type Review } from '#domain/safety/review/review.ts'
import { type ChatModel, ChatModelError } from '#models/chat-model.ts'
import { estimateTokens } from '#models/fit-to-window.ts'
import { localDay } from '../local-day.ts'
import { type Asked, type AskedWhole, askReviewed, askWhole } from './ask-reviewed.ts'
import { connectionOf } from './connection.ts'
import type { ModelUse } from './model-views.ts'
import type { Models } from './models-at-hand.ts'
import { keepSent } from './sent.ts'

export interface PlanToSend {
  plan: Plan
  use: ModelUse | 'trial'
  /** Empty where it belongs to no talk. */
  talk: string
  signal: AbortSignal
}

export interface Reviewing {
  before: readonly string[]
  onSentence?: (sentence: string) => void
}

export interface PlanSent<A> {
  asked: A
  /** The model's name. */
  by: string
  /** Id of the record of what was sent. */
  sent: string
  ms: number
}

/** Sends a plan whose answer is reviewed sentence by sentence; undefined where no model is connected. */
export function sendPlan(
  models: Models,
  sending: PlanToSend,
  reviewing: Reviewing,
): Promise<PlanSent<Asked> | undefined> {
  return send(models, sending, async (listening) =>
    askReviewed({ ...listening, review: await reviewOf(models), ...reviewing }),
  )
}

/** Sends a plan whose answer is checked as a whole, by whoever asked. */
export function sendForWhole(models: Models, sending: PlanToSend): Promise<PlanSent<AskedWhole> | undefined> {
  return send(models, sending, askWhole)
}

export async function reviewOf({ leash, context, onReviewed }: Models): Promise<Review> {
  const [{ review, voice }, { signals }] = await Promise.all([leash(), context.ears.library()])
  const judge = createReview({ review, words: signals.words, voice })
  if (!onReviewed) return judge
  return (sentence, known) => {
    const took = onReviewed()
    const verdict = judge(sentence, known)
    took()
    return verdict
  }
}

type Listening = { model: ChatModel; plan: Plan; signal: AbortSignal; patience?: { piece: number; whole: number } }

async function send<A extends Asked | AskedWhole>(
  models: Models,
  { plan, use, talk, signal }: PlanToSend,
  ask: (listening: Listening) => Promise<A>,
): Promise<PlanSent<A> | undefined> {
  const { context, patience, inTurn } = models
  const vault = await context.vault()
  const connection = connectionOf(vault)
  if (!connection) return undefined
  const model = models.openModel(connection)
  const shown = envelopeOf(model, plan)
  // It does not fit whatever is left out: nothing was sent.
  if (!shown) return undefined
  const from = context.clock()
  const asked = await ask({ model, plan, signal, ...(patience ? { patience } : {}) })
  const ms = context.clock() - from
  const { destination, model: by } = model
  const counted = asked.tokens ?? guessTokens(asked, shown.body)
  const outcome = { ms, ...counted, ended: asked.kind, why: whyOf(asked) }
  const month = localDay(from).slice(0, 'yyyy-mm'.length)
  const sent = await inTurn(() => keepSent(vault, { use, talk, destination, model: by, ...shown, ...outcome }, month))
  return { asked, by, sent, ms }
}

function envelopeOf(model: ChatModel, plan: Plan): { url: string; body: string } | undefined {
  const { messages, maxTokens, temperature, shape } = plan
  try {
    const { url, body } = model.envelope({ messages, maxTokens, temperature, ...(shape ? { shape } : {}) })
    return { url, body }
  } catch (error) {
    if (error instanceof ChatModelError) return undefined
    throw error
  }
}

/** Where nobody counted, by length; nothing where no answer began. */
function guessTokens(
  { heard }: Asked | AskedWhole,
  body: string,
): { read: number; written: number; guessed: true } | undefined {
  return heard === '' ? undefined : { read: estimateTokens(body), written: estimateTokens(heard), guessed: true }
}

function whyOf(asked: Asked | AskedWhole): string[] {
  if (asked.kind === 'trouble') return [asked.trouble]
  if (asked.kind === 'refused') return asked.reasons
  return asked.kind === 'said' ? asked.left : []
}
