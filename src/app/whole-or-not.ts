// All writes of a verb, or none: when one fails, those before it are taken back, so that no message stands half.

import type { Vault } from '#vault/vault.ts'

/** What may be read and written inside. */
export type Writing = Pick<Vault, 'all' | 'get' | 'add' | 'change'>

/** Runs `work` and hands back its value; takes back what it wrote and throws on where it throws. */
export async function wholeOrNot<T>(vault: Vault, work: (writing: Writing) => Promise<T>): Promise<T> {
  const added: Array<() => Promise<unknown>> = []
  const changed: Array<() => Promise<unknown>> = []
  const writing: Writing = {
    all: (kind) => vault.all(kind),
    get: (kind, id) => vault.get(kind, id),
    add: async (kind, body) => {
      const record = await vault.add(kind, body)
      added.unshift(() => vault.remove(kind, record.id))
      return record
    },
    change: async (kind, id, edit) => {
      const before = vault.get(kind, id)?.body
      const record = await vault.change(kind, id, edit)
      if (before) changed.unshift(() => vault.change(kind, id, () => before))
      return record
    },
  }
  try {
    return await work(writing)
  } catch (error) {
    // Removing comes first: it makes room for what has to be written back.
    for (const takeBack of [...added, ...changed]) await takeBack().catch(() => undefined)
    throw error
  }
}
