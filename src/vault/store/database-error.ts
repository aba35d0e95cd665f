import { StoreError, type StoreTrouble } from './store.ts'

const TROUBLES: Record<string, StoreTrouble> = {
  QuotaExceededError: 'full',
  // The connection was closed between two steps.
  InvalidStateError: 'closed',
  DataCloneError: 'unreadable',
  DataError: 'unreadable',
  NotReadableError: 'unreadable',
}

/** What an error of IndexedDB means for a store. */
export function databaseErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const name = (error as DOMException)?.name ?? ''
  return new StoreError(TROUBLES[name] ?? 'unavailable', `the database cannot be used (${name || 'no name'})`, {
    cause: error,
  })
}
