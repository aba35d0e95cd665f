// Files that are either the old or the new one after a crash, never half of one. Node only.

import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreError, type StoreTrouble } from './store.ts'

/** The ending of a file that is still being written; one left over from a crash means nothing. */
export const UNFINISHED = '.tmp'

/** Writes a file of mode 0600 through a neighbour: on return it survives a power cut. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}${UNFINISHED}`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

/** Makes renames and removals in a folder survive a power cut, where the system lets a folder be synced. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and syncs them itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** What an error of the file system means for a store. */
export function storeErrorOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = (error as NodeJS.ErrnoException)?.code ?? ''
  const trouble: StoreTrouble = FULL.has(code) ? 'full' : 'unavailable'
  return new StoreError(trouble, `the folder cannot be used (${code || 'no code'})`, { cause: error })
}
