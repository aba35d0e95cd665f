import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { databaseErrorOf } from './database-error.ts'
import { indexedDbStore } from './indexeddb-store.ts'
import { envelopeOf, storeContract } from './store.contract.ts'

let count = 0
const freshName = () => `test-${++count}`
let current = ''

storeContract('IndexedDB', {
  open: () => {
    current = freshName()
    return indexedDbStore(current)
  },
  reopen: () => indexedDbStore(current),
})

const closed = expect.objectContaining({ name: 'StoreError', trouble: 'closed' })

describe('two tabs on one database', () => {
  test('see what the other wrote, and one of two writers of a version wins', async () => {
    const name = freshName()
    const [one, two] = [await indexedDbStore(name), await indexedDbStore(name)]
    await one.put(envelopeOf('a'))
    expect(await two.get('a')).toEqual(envelopeOf('a'))
    const results = await Promise.allSettled([one.put(envelopeOf('a', 2)), two.put(envelopeOf('a', 2))])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    await one.close()
    await two.close()
  })

  test('the older one steps aside for a newer form of the database', async () => {
    const name = freshName()
    const older = await indexedDbStore(name)
    await older.put(envelopeOf('a'))
    const newer = await openDB(name, 2)
    await expect(older.list()).rejects.toEqual(closed)
    expect(await newer.count('envelopes')).toBe(1)
    newer.close()
    const after = indexedDbStore(name)
    await expect(after).rejects.toEqual(expect.objectContaining({ trouble: 'unavailable' }))
  })

  test('one does not hold up the other that deletes the database', async () => {
    const name = freshName()
    const store = await indexedDbStore(name)
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = resolve
      request.onerror = reject
      request.onblocked = reject
    })
    await expect(store.get('a')).rejects.toEqual(closed)
  })
})

test('a row that the browser cannot read is listed as damaged, and the others as they are', async () => {
  const store = await indexedDbStore(freshName())
  for (const id of ['a', 'b', 'c']) await store.put(envelopeOf(id))
  const { get, getAll } = IDBObjectStore.prototype
  const cannot = () => {
    throw new DOMException('no', 'NotReadableError')
  }
  IDBObjectStore.prototype.getAll = cannot
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, id) {
    return id === 'b' ? cannot() : get.call(this, id)
  }
  const damaged = { ...envelopeOf('b', 0, []), space: '', author: '', epoch: 0 }
  expect(await store.list()).toEqual([envelopeOf('a'), damaged, envelopeOf('c')])
  Object.assign(IDBObjectStore.prototype, { get, getAll })
  await store.close()
})

describe('what the browser says', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['InvalidStateError', 'closed'],
    ['DataError', 'unreadable'],
    ['SecurityError', 'unavailable'],
  ])('%s means %s', (name, trouble) => {
    expect(databaseErrorOf(new DOMException('no', name)).trouble).toBe(trouble)
  })
})
