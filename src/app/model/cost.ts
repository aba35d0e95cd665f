// What a model costs, as far as the person says what it costs: tokens are counted, the price is theirs to type.

import type { Kept, SentBody, SpentBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import { connectionOf } from './connection.ts'
import type { Price, SpentView } from './model-views.ts'

const MILLION = 1_000_000
/** UTF-16 units of what a currency is called. */
const LONGEST_CURRENCY = 8

type Tokens = { read: number; written: number }

/** Money for so many tokens, in the price's own currency. */
export function costOf({ read, written }: Tokens, price: Price): number {
  return (read * price.read + written * price.written) / MILLION
}

/** The price that was typed for a model, if it is the one that is connected. */
export function priceFor(vault: Pick<Vault, 'all'>, model: string): Price | undefined {
  const connection = connectionOf(vault)
  return connection?.model === model ? connection.price : undefined
}

/** Keeps what a million tokens cost, or forgets it. Throws TroubleError "not-found", "bad-price". */
export async function keepPrice(vault: Vault, price: Price | undefined): Promise<void> {
  const record = vault.all('model').at(-1)
  if (!record) throw new TroubleError('not-found')
  if (price && !isPrice(price)) throw new TroubleError('bad-price')
  await vault.change('model', record.id, ({ price: _, ...body }) => ({
    ...body,
    ...(price ? { price: { ...price, currency: price.currency.trim() } } : {}),
  }))
}

function isPrice({ read, written, currency }: Price): boolean {
  const isSum = (sum: number) => Number.isFinite(sum) && sum >= 0
  return isSum(read) && isSum(written) && currency.trim() !== '' && currency.length <= LONGEST_CURRENCY
}

/** Adds what was sent to its month: the list of what was sent holds the newest alone. */
export async function countSpent(
  vault: Vault,
  { destination, model, read, written, guessed }: SentBody,
  month: string,
) {
  if (read === undefined || written === undefined) return
  const one: SpentBody = { month, destination, model, read, written, times: 1, guessed: guessed ? 1 : 0 }
  const before = vault.all('spent').find(({ body }) => isOf(body, one))
  if (!before) return void (await vault.add('spent', one))
  await vault.change('spent', before.id, (body) => ({
    ...body,
    read: body.read + one.read,
    written: body.written + one.written,
    times: body.times + 1,
    guessed: body.guessed + one.guessed,
  }))
}

const isOf = (body: SpentBody, { month, destination, model }: SpentBody) =>
  body.month === month && body.destination === destination && body.model === model

/** By month and model, newest first. */
export function listSpent(vault: Pick<Vault, 'all'>): SpentView[] {
  const months = vault.all('spent').map(({ body }) => body)
  return months.sort((a, b) => (a.month < b.month ? 1 : -1)).map((body) => ({ ...body, ...costed(vault, body) }))
}

/** The cost of what was sent, where its price is known. */
export function costOfSent(vault: Pick<Vault, 'all'>, { body }: Kept<'sent'>): { cost?: number; currency?: string } {
  const { model, read, written } = body
  return read === undefined || written === undefined ? {} : costed(vault, { model, read, written })
}

function costed(vault: Pick<Vault, 'all'>, { model, ...tokens }: Tokens & { model: string }) {
  const price = priceFor(vault, model)
  return price ? { cost: costOf(tokens, price), currency: price.currency } : {}
}
