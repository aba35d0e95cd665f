// Where things are kept in this browser; in memory alone where it lets us keep nothing, with the reason.

import { browserDeviceKey } from '#vault/keys/browser-device-key.ts'
import type { DeviceKey } from '#vault/keys/device-key.ts'
import { memoryDeviceKey } from '#vault/keys/memory-device-key.ts'
import { indexedDbStore } from '#vault/store/indexeddb-store.ts'
import { memoryStore } from '#vault/store/memory-store.ts'
import type { Store } from '#vault/store/store.ts'

export interface Place {
  store: Store
  deviceKey: DeviceKey
  /** Key of the words that say why nothing can be kept; absent where it can. */
  reason?: string
}

export async function openPlace(): Promise<Place> {
  const key = await browserDeviceKey()
  if (!key.ok) return inMemory(`standing.${key.why}`)
  try {
    return { store: await indexedDbStore(), deviceKey: key.deviceKey }
  } catch {
    return inMemory('standing.storage-blocked')
  }
}

function inMemory(reason: string): Place {
  return { store: memoryStore(), deviceKey: memoryDeviceKey(), reason }
}
