// Plans for the hard hours and for being safer. What is written into one is held while the page is open and written
// nowhere; it is kept once the person says so, and from then on as it changes, until they erase it.

import type { Library } from '#domain/library.ts'
import { PLANS, type PlanName } from '#domain/safety/plan-names.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Screened } from '#domain/safety/screened.ts'
import type { Kept, PlanBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import type { Context } from './context.ts'
import { countReferral } from './notices.ts'
import { TroubleError } from './outcome.ts'
import { cleaned } from './send-message.ts'
import type { PlanView, PlanWritten } from './views.ts'

export interface PlanPart {
  plan: PlanName
  /** The key of a step in content/safety/plans.yaml. */
  step: string
  /** Empty where nothing is to stand there. */
  text: string
}

type Parts = Record<string, string>

/** Plans in memory alone, by name. */
export class HeldPlans {
  readonly #parts = new Map<PlanName, Parts>()

  get(plan: PlanName): Parts | undefined {
    return this.#parts.get(plan)
  }

  /** Holds the parts of a plan; lets go of a plan that has none. */
  hold(plan: PlanName, parts: Parts): void {
    if (Object.keys(parts).length === 0) this.#parts.delete(plan)
    else this.#parts.set(plan, parts)
  }

  drop(plan: PlanName): void {
    this.#parts.delete(plan)
  }

  clear(): void {
    this.#parts.clear()
  }
}

/** Every plan in which something is written. */
export function plansOf(vault: Pick<Vault, 'all'>, held: HeldPlans): PlanView[] {
  return PLANS.map((plan) => planView(vault, held, plan)).filter(({ parts }) => Object.keys(parts).length > 0)
}

/** Screens the words for one step, then writes them where the plan is: in memory, or kept. Throws TroubleError, StoreError. */
export async function writePlan(
  context: Context,
  held: HeldPlans,
  { plan, step, text }: PlanPart,
): Promise<PlanWritten> {
  const vault = await context.vault()
  const { plans, signals } = await context.ears.library()
  if (!plans.some(({ name, steps }) => name === plan && steps.some(({ key }) => key === step))) {
    throw new TroubleError('not-found')
  }
  const words = text.trim() === '' ? '' : cleaned(text)
  const before = planView(vault, held, plan)
  const screened = screenPart(words, signals)
  const parts = withPart(before.parts, step, screened.text)
  if (before.kept) await change(vault, plan, parts)
  else held.hold(plan, parts)
  const help = helpFor(screened)
  // Words that grow while they are written are one showing of help.
  const isNews = help && !helpFor(screenPart(before.parts[step] ?? '', signals))
  if (isNews && isOwn(help.kinds)) await countReferral(vault, context.clock())
  return { plan: planView(vault, held, plan), ...(help ? { help } : {}) }
}

/** Keeps what is held of a plan; TroubleError "not-found" where there is nothing of it at all. */
export async function keepPlan(vault: Vault, held: HeldPlans, plan: PlanName): Promise<PlanView> {
  const { parts } = planView(vault, held, plan)
  if (Object.keys(parts).length === 0) throw new TroubleError('not-found')
  if (recordOf(vault, plan)) await change(vault, plan, parts)
  else await vault.add('plan', { plan, parts })
  held.drop(plan)
  return planView(vault, held, plan)
}

/** Forgets a plan, held and kept. */
export async function erasePlan(vault: Vault, held: HeldPlans, plan: PlanName): Promise<void> {
  held.drop(plan)
  for (const { id, body } of vault.all('plan')) if (body.plan === plan) await vault.remove('plan', id)
}

/** What is written into a plan, as lines under the titles of its steps; steps that the library does not know are left out. */
export function planSections({ plan, parts }: PlanBody, { plans }: Pick<Library, 'plans'>) {
  const known = plans.find(({ name }) => name === plan)
  const steps = known?.steps.filter(({ key }) => parts[key] !== undefined) ?? []
  return { title: known?.title ?? '', steps: steps.map(({ key, title }) => ({ title, text: parts[key]! })) }
}

/** A part is read alone: in a plan, words about means and about wishing to die belong side by side. */
function screenPart(words: string, signals: Library['signals']): Screened {
  return screen(words, [], signals)
}

function helpFor({ risk }: Screened): PlanWritten['help'] {
  return risk.level === 'crisis' ? { kinds: risk.kinds, crisis: true } : undefined
}

function isOwn(kinds: string[]): boolean {
  return kinds.includes('suicide') || kinds.includes('self-harm')
}

function planView(vault: Pick<Vault, 'all'>, held: HeldPlans, plan: PlanName): PlanView {
  const record = recordOf(vault, plan)
  const mine = held.get(plan)
  return { plan, parts: { ...record?.body.parts, ...mine }, kept: record !== undefined && mine === undefined }
}

function recordOf(vault: Pick<Vault, 'all'>, plan: PlanName): Kept<'plan'> | undefined {
  return vault.all('plan').findLast(({ body }) => body.plan === plan)
}

/** A plan in which nothing is left is no longer kept. */
async function change(vault: Vault, plan: PlanName, parts: Parts): Promise<void> {
  const record = recordOf(vault, plan)
  if (record && Object.keys(parts).length === 0) await vault.remove('plan', record.id)
  else if (record) await vault.change('plan', record.id, (body) => ({ ...body, parts }))
}

function withPart(parts: Parts, step: string, words: string): Parts {
  const { [step]: _, ...others } = parts
  return words === '' ? others : { ...others, [step]: words }
}
