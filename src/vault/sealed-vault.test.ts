import { describe, expect, test } from 'vitest'
import { sealedFrom } from './crypto/sealed.ts'
import type { Kept } from './records.ts'
import { memoryStore } from './store/memory-store.ts'
import { type Envelope, type Store, StoreError } from './store/store.ts'
import { coachTurn, enter, makeDoor, talkBody, turnBody } from './vault.fixture.ts'
import type { VaultTrouble } from './vault-error.ts'

const trouble = (name: VaultTrouble) => expect.objectContaining({ name: 'VaultError', trouble: name })

async function openVault(store: Store = memoryStore()) {
  const made = makeDoor({ store })
  return { ...made, store, vault: await enter(made.door), reopened: () => enter(makeDoor(made.parts).door) }
}

/** Puts an envelope in the place of whatever is there, as one who can write to the disk would. */
async function force(store: Store, envelope: Envelope): Promise<void> {
  await store.remove(envelope.id)
  const lie: Store = store
  for (let version = 1; version < envelope.version; version += 1) await lie.put({ ...envelope, version })
  await lie.put(envelope)
}

describe('records', () => {
  test('are as they were written, now and after a restart', async () => {
    const { vault, reopened } = await openVault()
    const talk = await vault.add('talk', talkBody)
    await vault.add('turn', turnBody('rain'))
    await vault.add('turn', coachTurn)
    await vault.add('settings', { theme: 'dark', remembers: true, size: 2 })
    for (const kind of ['talk', 'turn', 'settings'] as const) {
      expect((await reopened()).all(kind)).toEqual(vault.all(kind))
    }
    expect(talk).toMatchObject({ kind: 'talk', version: 1, body: talkBody })
    expect(vault.get('turn', talk.id)).toBeUndefined()
    expect(vault.unreadable).toEqual([])
  })

  test('come oldest first', async () => {
    const { vault, time } = await openVault()
    time.now += 10
    const late = await vault.add('turn', turnBody('late'))
    time.now -= 5
    const early = await vault.add('turn', turnBody('early'))
    expect(vault.all('turn').map(({ id }) => id)).toEqual([early.id, late.id])
  })

  test('change in order, keep when they were made and say when they changed', async () => {
    const { vault, time, reopened } = await openVault()
    const { id, createdAt } = await vault.add('settings', { count: 0 })
    time.now += 1000
    const count = ({ count }: Kept<'settings'>['body']) => ({ count: Number(count) + 1 })
    await Promise.all(Array.from({ length: 5 }, () => vault.change('settings', id, count)))
    const changed = { version: 6, createdAt, changedAt: createdAt + 1000, body: { count: 5 } }
    expect(vault.get('settings', id)).toMatchObject(changed)
    expect((await reopened()).get('settings', id)).toMatchObject(changed)
  })

  test('are not changed by who holds one, nor by an edit that fails', async () => {
    const { vault } = await openVault()
    const body = { ...talkBody, title: 'First' }
    const { id } = await vault.add('talk', body)
    body.title = 'Another'
    const failing = vault.change('talk', id, (talk) => {
      talk.title = 'Broken'
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(vault.get('talk', id)?.body.title).toBe('First')
  })

  test('can be removed, and are then gone', async () => {
    const { vault, reopened } = await openVault()
    const { id } = await vault.add('turn', turnBody('rain'))
    await vault.remove('talk', id)
    expect(vault.get('turn', id)).toBeDefined()
    await vault.remove('turn', id)
    await vault.remove('turn', id)
    expect(vault.all('turn')).toEqual([])
    expect((await reopened()).all('turn')).toEqual([])
    await expect(vault.change('turn', id, (body) => body)).rejects.toEqual(trouble('not-found'))
  })

  test('that could not be read back are not written', async () => {
    const { vault, store } = await openVault()
    const broken = { ...turnBody('rain'), order: Number.NaN }
    await expect(vault.add('turn', broken)).rejects.toEqual(trouble('unknown-shape'))
    const large = vault.add('turn', turnBody('x'.repeat(9_000_000)))
    await expect(large).rejects.toEqual(expect.objectContaining({ trouble: 'too-large' }))
    expect(await store.list()).toEqual([])
  })

  test('keep the parts that this version does not know', async () => {
    const { vault, reopened } = await openVault()
    const { id } = await vault.add('draft', { talk: 'a', text: 'b', mood: 'new' } as Kept<'draft'>['body'])
    const later = await reopened()
    await later.change('draft', id, (body) => ({ ...body, text: 'c' }))
    expect((await reopened()).get('draft', id)?.body).toEqual({ talk: 'a', text: 'c', mood: 'new' })
  })
})

describe('a record of an export', () => {
  const exported = { id: 'from-before', createdAt: 5, changedAt: 7, body: turnBody('rain') }

  test('comes back under its own id and times, once', async () => {
    const { vault, reopened } = await openVault()
    expect(await vault.restore('turn', exported)).toBe(true)
    expect(await vault.restore('turn', { ...exported, body: turnBody('snow') })).toBe(false)
    expect(vault.get('turn', 'from-before')).toEqual({ ...exported, kind: 'turn', version: 1 })
    expect((await reopened()).get('turn', 'from-before')).toEqual(vault.get('turn', 'from-before'))
  })

  test('that does not hold is refused', async () => {
    const { vault } = await openVault()
    for (const wrong of [{ id: '../up' }, { id: '' }, { createdAt: Number.NaN }, { body: talkBody as never }]) {
      await expect(vault.restore('turn', { ...exported, ...wrong })).rejects.toEqual(trouble('unknown-shape'))
    }
  })
})

describe('a locked vault', () => {
  test('answers nothing and writes nothing, not even what was under way', async () => {
    const { vault, store } = await openVault()
    const { id } = await vault.add('turn', turnBody('rain'))
    const waiting = [vault.add('turn', turnBody('snow')), vault.change('turn', id, (body) => body)]
    const settled = Promise.allSettled(waiting)
    vault.lock()
    vault.lock()
    for (const result of await settled) expect(result).toMatchObject({ status: 'rejected', reason: trouble('locked') })
    expect(() => vault.all('turn')).toThrow(trouble('locked'))
    expect(() => vault.get('turn', id)).toThrow(trouble('locked'))
    await expect(vault.refresh()).rejects.toEqual(trouble('locked'))
    expect(vault.unreadable).toEqual([])
    expect(await store.list()).toHaveLength(1)
  })

  test('takes nothing back into memory from a write that was under way', async () => {
    const disk = memoryStore()
    let lock = () => {}
    const put = async (envelope: Envelope) => {
      await disk.put(envelope)
      lock()
    }
    const { vault, reopened } = await openVault({ ...disk, put })
    lock = () => vault.lock()
    await vault.add('turn', turnBody('rain'))
    lock = () => {}
    expect(() => vault.all('turn')).toThrow(trouble('locked'))
    expect((await reopened()).all('turn')).toHaveLength(1)
  })

  test('tells its listeners once', async () => {
    const { vault } = await openVault()
    let told = 0
    vault.onChange(() => {
      told += 1
    })
    const stop = vault.onChange(() => {
      told += 100
    })
    stop()
    await vault.add('turn', turnBody('rain'))
    vault.lock()
    await Promise.resolve()
    expect(told).toBe(2)
  })
})

describe('a record that does not open', () => {
  test('is set aside and stays as it is, while the others open', async () => {
    const { vault, store, reopened } = await openVault()
    const ids: string[] = []
    for (const text of ['one', 'two', 'three']) ids.push((await vault.add('turn', turnBody(text))).id)
    const [, damaged] = ids
    const envelope = await store.get(damaged!)
    envelope!.sealed[200]! ^= 1
    await force(store, envelope!)
    const later = await reopened()
    expect(later.all('turn').map(({ body }) => body.text)).toEqual(['one', 'three'])
    expect(later.unreadable).toEqual([{ id: damaged, reason: 'damaged' }])
    await expect(later.change('turn', damaged!, (body) => body)).rejects.toEqual(trouble('not-found'))
    await later.refresh()
    expect(await store.get(damaged!)).toEqual(envelope)
    await later.remove('turn', damaged!)
    expect(later.unreadable).toEqual([])
    expect(await store.get(damaged!)).toBeUndefined()
  })

  test('is refused under another id, space, epoch, version or author', async () => {
    const { vault, store, reopened } = await openVault()
    const { id } = await vault.add('turn', turnBody('one'))
    await vault.add('turn', turnBody('two'))
    const [one, two] = await store.list()
    const reasonFor = async (change: Partial<Envelope>) => {
      await force(store, { ...one!, ...change })
      return (await reopened()).unreadable
    }
    expect(await reasonFor({ sealed: two!.sealed })).toEqual([{ id, reason: 'damaged' }])
    expect(await reasonFor({ version: 2 })).toEqual([{ id, reason: 'damaged' }])
    for (const place of [{ space: 'other' }, { epoch: 2 }, { author: 'other' }]) {
      expect(await reasonFor(place)).toEqual([{ id, reason: 'not-ours' }])
    }
    for (const place of [{ space: '' }, { epoch: 0 }, { author: 'a b' }]) {
      expect(await reasonFor(place)).toEqual([{ id, reason: 'damaged' }])
    }
    expect(await reasonFor({ sealed: sealedFrom(new Uint8Array()) })).toEqual([{ id, reason: 'damaged' }])
    expect(await reasonFor({})).toEqual([])
  })

  test('of another person is not ours', async () => {
    const theirs = await openVault()
    await theirs.vault.add('turn', turnBody('theirs'))
    const { vault, store } = await openVault()
    for (const envelope of await theirs.store.list()) await store.put(envelope)
    await vault.refresh()
    expect(vault.all('turn')).toEqual([])
    expect(vault.unreadable).toEqual([{ id: 'record-000001', reason: 'not-ours' }])
  })

  test('of an older version that comes back is a replay, and what is known stays', async () => {
    const { vault, store } = await openVault()
    const { id } = await vault.add('settings', { theme: 'light' })
    const old = await store.get(id)
    await vault.change('settings', id, () => ({ theme: 'dark' }))
    await force(store, old!)
    await vault.refresh()
    expect(vault.get('settings', id)?.body).toEqual({ theme: 'dark' })
    expect(vault.unreadable).toEqual([{ id, reason: 'replayed' }])
    await expect(vault.change('settings', id, (body) => body)).rejects.toEqual(trouble('damaged'))
    expect(await store.get(id)).toEqual(old)
  })

  test('after it was removed does not come back either', async () => {
    const { vault, store } = await openVault()
    const { id } = await vault.add('turn', turnBody('rain'))
    const old = await store.get(id)
    await vault.remove('turn', id)
    await force(store, old!)
    await vault.refresh()
    expect(vault.all('turn')).toEqual([])
    expect(vault.unreadable).toEqual([{ id, reason: 'replayed' }])
  })
})

describe('a full disk', () => {
  test('is said by name, loses nothing, and is over when there is room again', async () => {
    const disk = memoryStore()
    let full = false
    const put = (envelope: Envelope) => (full ? Promise.reject(new StoreError('full', 'no room')) : disk.put(envelope))
    const { vault, reopened } = await openVault({ ...disk, put })
    const { id } = await vault.add('settings', { theme: 'light' })
    full = true
    const noRoom = expect.objectContaining({ name: 'StoreError', trouble: 'full' })
    await expect(vault.add('turn', turnBody('rain'))).rejects.toEqual(noRoom)
    await expect(vault.change('settings', id, () => ({ theme: 'dark' }))).rejects.toEqual(noRoom)
    expect(vault.all('turn')).toEqual([])
    expect(vault.get('settings', id)).toMatchObject({ version: 1, body: { theme: 'light' } })
    full = false
    await vault.change('settings', id, () => ({ theme: 'dark' }))
    expect((await reopened()).get('settings', id)?.body).toEqual({ theme: 'dark' })
  })
})

describe('many records', { timeout: 30_000 }, () => {
  test('open in pieces, between which other work is done', async () => {
    const { vault, reopened } = await openVault()
    for (let count = 0; count < 1500; count += 1) await vault.add('turn', turnBody(`rain ${count}`))
    let beats = 0
    const beat = setInterval(() => {
      beats += 1
    }, 0)
    expect((await reopened()).all('turn')).toHaveLength(1500)
    clearInterval(beat)
    expect(beats).toBeGreaterThanOrEqual(3)
  })
})
