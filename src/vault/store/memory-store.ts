import { sealedFrom } from '../crypto/sealed.ts'
import { sameBytes } from './same-bytes.ts'
import { type Envelope, type Store, StoreError } from './store.ts'

/** A store that is gone with the process: for keeping nothing, and for tests. */
export function memoryStore(): Store {
  const envelopes = new Map<string, Envelope>()
  const metas = new Map<string, Uint8Array>()
  let closed = false
  const assertOpen = () => {
    if (closed) throw new StoreError('closed', 'the store is closed')
  }

  return {
    async list() {
      assertOpen()
      return [...envelopes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(copied)
    },
    async get(id) {
      assertOpen()
      const found = envelopes.get(id)
      return found && copied(found)
    },
    async put(envelope) {
      assertOpen()
      const there = envelopes.get(envelope.id)?.version ?? 0
      if (there !== envelope.version - 1) throw new StoreError('conflict', `version ${there} is there`)
      envelopes.set(envelope.id, copied(envelope))
    },
    async remove(id) {
      assertOpen()
      envelopes.delete(id)
    },
    async readMeta(name) {
      assertOpen()
      return metas.get(name)?.slice()
    },
    async writeMeta(name, value) {
      assertOpen()
      metas.set(name, value.slice())
    },
    async swapMeta(name, before, value) {
      assertOpen()
      if (!sameBytes(metas.get(name), before)) return false
      metas.set(name, value.slice())
      return true
    },
    async removeMeta(name) {
      assertOpen()
      metas.delete(name)
    },
    async clear() {
      assertOpen()
      envelopes.clear()
      metas.clear()
    },
    async close() {
      closed = true
    },
  }
}

function copied(envelope: Envelope): Envelope {
  return { ...envelope, sealed: sealedFrom(envelope.sealed.slice()) }
}
