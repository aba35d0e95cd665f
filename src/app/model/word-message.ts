// "Say it better" in the words of a connected model: a version of a tone that is offered only where it keeps the person's
// facts, says nothing that they did not, and is no sharper than the coach's own version.

import type { Plan } from '#domain/plan/plan.ts'
import { blocks, fenced } from '#domain/plan/plan.ts'
import type { Prompts } from '#domain/plan/prompts-schema.ts'
import { type Sendable, sendableOf } from '#domain/plan/sendable.ts'
import { createRewriter } from '#domain/rewrite/rewriter.ts'
import { givenOf } from '#domain/safety/review/given.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Tone } from '#domain/vocabulary.ts'
import { cleaned } from '../send-message.ts'
import { mayUse } from './connection.ts'
import type { Models } from './models-at-hand.ts'
import { reviewOf, sendForWhole } from './send-plan.ts'

export interface MessageToWord {
  text: string
  tone: Tone
}

/** Undefined where no model may be used, nothing may be sent, or what came does not hold. */
export async function wordMessage(models: Models, { text, tone }: MessageToWord): Promise<string | undefined> {
  const { context } = models
  const vault = await context.vault()
  if (!mayUse(vault, 'better')) return undefined
  const library = await context.ears.withWorkshop()
  const rewriter = createRewriter(library)
  const screened = screen(cleaned(text), [], library.signals)
  const said = sendableOf(screened)
  // What the coach itself would not word, no model is asked to.
  if (!said || rewriter.check(screened).refused) return undefined
  const { prompts } = await models.leash()
  const plan = planMessage(said, tone, prompts)
  const sending = await sendForWhole(models, { plan, use: 'better', talk: '', signal: models.conduct.begin() })
  if (sending?.asked.kind !== 'text') return undefined
  const version = bare(sending.asked.text)
  if (version === '' || version.length > LONGEST_GROWTH * said.text.length + ROOM) return undefined
  if (rewriter.invented(version, said.text).length > 0 || loses(version, said.text, tone)) return undefined
  const checked = rewriter.check(screen(version, [], library.signals))
  if (checked.refused || checked.marks.length > 0 || checked.risk.level !== 'none') return undefined
  return (await isClean(models, version)) ? version : undefined
}

/** A version grows by little: what is longer says more than the person did. */
const LONGEST_GROWTH = 1.3
const ROOM = 60

function planMessage(said: Sendable, tone: Tone, { data, labels, better }: Prompts): Plan {
  const orders = blocks(data, better.task, better.tones[tone])
  return {
    messages: [
      { role: 'plan', text: orders },
      { role: 'person', text: fenced(labels.message, said.text) },
    ],
    maxTokens: 300,
    temperature: 0.4,
    given: [said.text],
    cited: [],
    orders,
    known: [],
  }
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/^["“]|["”]$/g, '')
    .trim()
}

/** A figure or a name that is not there any more; a brief version may leave things out. */
function loses(version: string, original: string, tone: Tone): boolean {
  const facts = original.match(/\p{Nd}+|(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu) ?? []
  return tone !== 'brief' && facts.some((fact) => !version.includes(fact))
}

/** Faults that words of anybody may not have, whoever sends them. */
const NEVER = new Set([
  'swears',
  'sexual',
  'harms-self',
  'harms-other',
  'leaks-plan',
  'wrong-language',
  'markup',
  'too-long',
])

async function isClean(models: Models, version: string): Promise<boolean> {
  const review = await reviewOf(models)
  const nothing = givenOf([])
  const verdict = review(version, {
    given: nothing,
    plan: nothing,
    before: [],
    asked: false,
    inDanger: false,
    known: [],
  })
  return verdict.ok || !verdict.reasons.some((reason) => NEVER.has(reason))
}
