// What a model may propose about a talk: a title, and facts worth remembering. Each is checked against the person's own
// words; a fact is kept only once they say so.

import { partPasted } from '#domain/plan/pasted.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { type FactProposed, factsFrom, planMemory, planTitle, titleFrom } from '#domain/plan/proposals.ts'
import { type Sendable, sendableOf } from '#domain/plan/sendable.ts'
import { atLeast } from '#domain/safety/levels.ts'
import { givenOf } from '#domain/safety/review/given.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Vault } from '#vault/vault.ts'
import { keepFact } from '../keep-effects.ts'
import { openTalk } from '../open-talk.ts'
import { settingsOf } from '../settings.ts'
import { turnsBefore } from '../turns-before.ts'
import { mayUse } from './connection.ts'
import type { Models } from './models-at-hand.ts'
import { reviewOf, sendForWhole } from './send-plan.ts'

/** The person's turns of which a title or a fact may be made, at most. */
const TURNS = 6

/** Gives a talk that has no name of the person's a title that fits; false where it has none to give. */
export async function proposeTitle(models: Models, talk: string): Promise<boolean> {
  const vault = await models.context.vault()
  const record = vault.get('talk', talk)
  if (!record || record.body.titled || !mayUse(vault, 'titles')) return false
  const said = await sayableTurns(models, vault, talk)
  if (said.length === 0) return false
  const plan = planTitle(said, (await models.leash()).prompts)
  const sending = await sendForWhole(models, { plan, use: 'titles', talk, signal: models.conduct.begin() })
  const title = sending?.asked.kind === 'text' ? titleFrom(sending.asked.text) : undefined
  if (!title || !(await isFit(models, title, plan))) return false
  await models.inTurn(async () => {
    if (vault.get('talk', talk)) await vault.change('talk', talk, (body) => ({ ...body, title, titled: true }))
  })
  return true
}

/** Facts to show the person, who says which are kept. */
export async function proposeFacts(models: Models, talk: string): Promise<FactProposed[]> {
  const vault = await models.context.vault()
  if (!mayUse(vault, 'memory') || !settingsOf(vault).remembers) return []
  const said = await sayableTurns(models, vault, talk)
  if (said.length === 0) return []
  const [{ prompts, review }] = await Promise.all([models.leash()])
  const plan = planMemory(said, prompts)
  const sending = await sendForWhole(models, { plan, use: 'memory', talk, signal: models.conduct.begin() })
  if (sending?.asked.kind !== 'text') return []
  const small = new Set(review.words.everyday)
  const known = new Set(vault.all('fact').map(({ body }) => body.text))
  const facts = factsFrom(
    sending.asked.text,
    said.map(({ text }) => partPasted(text).own),
    small,
  )
  const judged = await Promise.all(
    facts.map(async (fact) => ((await isFit(models, fact.text, plan)) ? fact : undefined)),
  )
  return judged.filter((fact) => fact !== undefined && !known.has(fact.text)) as FactProposed[]
}

/** Keeps a fact that was proposed, because the person says so. */
export async function takeFact(models: Models, { talk, text, line }: FactProposed & { talk: string }): Promise<void> {
  const { context } = models
  const vault = await context.vault()
  await keepFact(
    vault,
    { about: 'told', text: text.slice(0, LONGEST), line: line.slice(0, LONGEST), talk },
    context.clock(),
  )
}

const LONGEST = 500

async function sayableTurns({ context }: Models, vault: Vault, id: string): Promise<Sendable[]> {
  if (context.unkept.get(id)) return []
  const { signals } = await context.ears.library()
  const { turns, state } = openTalk(vault, context, id)
  const told = turnsBefore(turns)
  const sendable: Sendable[] = []
  for (const [i, { body }] of turns.entries()) {
    const screened = body.who === 'person' ? screen(body.text, told.slice(0, i), signals) : undefined
    // Once danger was told, nothing of the talk leaves.
    if (screened && atLeast(screened.risk.level, 'danger')) return []
    const one = screened && sendableOf(screened, state)
    if (one) sendable.push(one)
  }
  return sendable.slice(-TURNS)
}

async function isFit(models: Models, text: string, plan: Pick<Plan, 'given' | 'cited' | 'orders'>): Promise<boolean> {
  const review = await reviewOf(models)
  const context = { given: givenOf(plan.given, plan.cited), plan: givenOf([plan.orders]), before: [], asked: false }
  // A title is no sentence: it may hold no everyday word.
  const verdict = review(text, { ...context, inDanger: false, known: [] })
  return verdict.ok || verdict.reasons.every((reason) => reason === 'wrong-language')
}
