// Brings an export back. What is already here is left as it is; a record that does not hold is counted, not lost: the
// file stays with the person.

import * as z from 'zod/mini'
import type { Vault } from '#vault/vault.ts'
import { VaultError } from '#vault/vault-error.ts'
import { EXPORT_FORMAT, EXPORT_VERSION, EXPORTED_KINDS } from './export-all.ts'
import { TroubleError } from './outcome.ts'

const HeadSchema = z.object({ format: z.literal(EXPORT_FORMAT), version: z.number(), records: z.array(z.unknown()) })
/** Epoch milliseconds that a calendar can show. */
const time = z.number().check(z.minimum(0), z.maximum(8.64e15))
const RecordSchema = z.object({
  kind: z.enum(EXPORTED_KINDS),
  id: z.string(),
  createdAt: time,
  changedAt: time,
  body: z.record(z.string(), z.unknown()),
})

export async function importAll(vault: Vault, json: string): Promise<{ added: number; skipped: number }> {
  const head = HeadSchema.safeParse(parsed(json))
  if (!head.success) throw new TroubleError('not-an-export')
  if (head.data.version > EXPORT_VERSION) throw new TroubleError('newer-export')
  let added = 0
  for (const record of head.data.records) if (await restored(vault, record)) added += 1
  return { added, skipped: head.data.records.length - added }
}

async function restored(vault: Vault, record: unknown): Promise<boolean> {
  const read = RecordSchema.safeParse(record)
  if (!read.success) return false
  const { kind, ...rest } = read.data
  // One record of settings only: those of this device stand.
  if (kind === 'settings' && vault.all('settings').length > 0) return false
  // One of each plan: what is written here stands.
  if (kind === 'plan' && vault.all('plan').some((p) => p.body.plan === read.data.body.plan)) return false
  // One pulse for each day, likewise.
  if (kind === 'pulse' && vault.all('pulse').some((p) => p.body.on === read.data.body.on)) return false
  try {
    // The vault parses the body by its kind and refuses one that does not hold.
    return await vault.restore(kind, rest as never)
  } catch (error) {
    if (error instanceof VaultError && error.trouble === 'unknown-shape') return false
    throw error
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
