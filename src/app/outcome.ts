// Turns what the rooms below throw into troubles that a face can put into words. What nobody foresaw is "unexpected",
// and its message goes no further: it might hold a word of the person.

import { CryptoError } from '#vault/crypto/crypto-error.ts'
import { StoreError } from '#vault/store/store.ts'
import { VaultError } from '#vault/vault-error.ts'
import type { Outcome, Trouble } from './views.ts'

/** A trouble found by a verb itself. */
export class TroubleError extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble)
    this.name = 'TroubleError'
    this.trouble = trouble
  }
}

/** Runs a verb and hands back its value or its trouble. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) }
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble
  if (error instanceof StoreError) return ofStore(error)
  if (error instanceof VaultError) return ofVault(error)
  if (error instanceof CryptoError) return error.trouble === 'too-large' ? 'too-long' : 'damaged'
  return 'unexpected'
}

function ofStore({ trouble }: StoreError): Trouble {
  switch (trouble) {
    case 'full':
      return 'store-full'
    case 'conflict':
      return 'conflict'
    case 'unreadable':
      return 'damaged'
    case 'closed':
    case 'unavailable':
      return 'store-unavailable'
  }
}

function ofVault({ trouble }: VaultError): Trouble {
  return trouble === 'unknown-shape' ? 'damaged' : trouble
}
