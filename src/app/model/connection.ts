// The connected model as a sealed record: where it is, its key, and what it may be used for. There is at most one.

import { isThisMachine } from '#models/providers/address.ts'
import type { ModelBody } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import { MODEL_USES, type ModelToConnect, type ModelUse, type ModelView, type Runs } from './model-views.ts'
import { BUILT_IN, RELAYED } from './relayed.ts'

export function connectionOf(vault: Pick<Vault, 'all'>): ModelBody | undefined {
  return vault.all('model').at(-1)?.body
}

/** Whether the person lets the model be used for something. */
export function mayUse(vault: Pick<Vault, 'all'>, use: ModelUse): boolean {
  return connectionOf(vault)?.uses[use] === true
}

export function modelView(body: ModelBody, destination: string): ModelView {
  const { provider, url, model, key, uses, price } = body
  const known = Object.fromEntries(MODEL_USES.map((use) => [use, uses[use] === true])) as ModelView['uses']
  return {
    provider,
    url,
    model,
    hasKey: key !== '' && !RELAYED.has(provider),
    destination,
    runs: runsAt(provider, destination),
    uses: known,
    ...(price ? { price } : {}),
  }
}

/** What a host calls its own machine is not the person's. */
export function runsAt(provider: string, destination: string): Runs {
  if (provider === BUILT_IN) return 'in-browser'
  const isOwn = URL.canParse(destination) && isThisMachine(new URL(destination))
  if (RELAYED.has(provider)) return isOwn ? 'at-host' : 'through-host'
  return isOwn ? 'here' : 'elsewhere'
}

const LONGEST = 2_000

/** Keeps a connection; every use is off until it is turned on, and off again when the address changes. `newId` names the device to a relay. */
export async function keepConnection(
  vault: Vault,
  { provider, url, model, key }: ModelToConnect,
  newId: () => string,
): Promise<ModelBody> {
  const place = { provider, url: url.trim(), model: model.trim() }
  if (place.model === '') throw new TroubleError('empty')
  if ([place.url, place.model, key ?? ''].some((text) => text.length > LONGEST)) throw new TroubleError('too-long')
  const before = connectionOf(vault)
  const isSamePlace = before?.url === place.url && before.provider === provider
  const body: ModelBody = {
    ...place,
    // A key is never carried to another address.
    key: key?.trim() || (isSamePlace ? before.key : RELAYED.has(provider) ? newId() : ''),
    uses: isSamePlace ? before.uses : {},
    ...(isSamePlace && before.model === place.model && before.price ? { price: before.price } : {}),
  }
  for (const { id } of vault.all('model')) await vault.remove('model', id)
  await vault.add('model', body)
  return body
}

export async function changeUses(vault: Vault, uses: Partial<Record<ModelUse, boolean>>): Promise<void> {
  const record = vault.all('model').at(-1)
  if (!record) throw new TroubleError('not-found')
  await vault.change('model', record.id, (body) => ({ ...body, uses: { ...body.uses, ...uses } }))
}

/** Forgets the connection and its key. What was sent stays to be looked at. */
export async function forgetConnection(vault: Vault): Promise<void> {
  for (const { id } of vault.all('model')) await vault.remove('model', id)
}
