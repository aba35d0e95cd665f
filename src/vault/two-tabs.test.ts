import { describe, expect, test } from 'vitest'
import type { Announcement, Announcer } from './announcer.ts'
import { memoryStore } from './store/memory-store.ts'
import { type Store, StoreError } from './store/store.ts'
import { enter, makeDoor, turnBody } from './vault.fixture.ts'
import type { VaultTrouble } from './vault-error.ts'

const trouble = (name: VaultTrouble) => expect.objectContaining({ name: 'VaultError', trouble: name })

const exported = { id: 'from-before', createdAt: 5, changedAt: 7, body: turnBody('rain') }

/** Two announcers that hear each other, one step later, as tabs do. */
function twoAnnouncers(): [Announcer, Announcer] {
  const listeners: ((news: Announcement) => void)[] = []
  const make = (mine: number, other: number): Announcer => ({
    announce: (news) => queueMicrotask(() => listeners[other]?.(structuredClone(news))),
    listen: (listener) => {
      listeners[mine] = listener
      return () => delete listeners[mine]
    },
    close: () => undefined,
  })
  return [make(0, 1), make(1, 0)]
}

async function twoTabs(announcers: Partial<Announcer>[] = []) {
  const store = memoryStore()
  const first = makeDoor({ store, ...withAnnouncer(announcers[0]) })
  const one = await enter(first.door)
  const second = makeDoor({
    ...first.parts,
    ids: () => crypto.randomUUID(),
    ...withAnnouncer(announcers[1]),
  })
  return { store, one, two: await enter(second.door), doors: [first.door, second.door] as const }
}

const withAnnouncer = (announcer?: Partial<Announcer>) => (announcer ? { announcer: announcer as Announcer } : {})
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('two tabs', () => {
  test('both change one record, and neither change is lost', async () => {
    const { one, two } = await twoTabs()
    const { id } = await one.add('settings', {})
    await two.refresh()
    await one.change('settings', id, (body) => ({ ...body, theme: 'dark' }))
    await two.change('settings', id, (body) => ({ ...body, remembers: true }))
    await one.refresh()
    expect(one.get('settings', id)?.body).toEqual({ theme: 'dark', remembers: true })
    expect(two.get('settings', id)).toEqual(one.get('settings', id))
  })

  test('see what the other added and removed after a refresh', async () => {
    const { one, two } = await twoTabs()
    const kept = await one.add('turn', turnBody('kept'))
    const gone = await two.add('turn', turnBody('gone'))
    await Promise.all([one.refresh(), two.refresh()])
    expect(one.all('turn')).toHaveLength(2)
    await one.remove('turn', gone.id)
    await two.refresh()
    expect(two.all('turn').map(({ id }) => id)).toEqual([kept.id])
    await expect(two.change('turn', gone.id, (body) => body)).rejects.toEqual(trouble('not-found'))
  })

  test('tell each other at once through an announcer, and lock together', async () => {
    const { one, two, doors } = await twoTabs(twoAnnouncers())
    let told = 0
    two.onChange(() => {
      told += 1
    })
    const { id } = await one.add('turn', turnBody('rain'))
    await aMoment()
    expect(two.get('turn', id)?.body.text).toBe('rain')
    await one.remove('turn', id)
    await aMoment()
    expect(two.get('turn', id)).toBeUndefined()
    expect(told).toBe(2)
    doors[0].lock()
    await aMoment()
    expect(() => two.all('turn')).toThrow(trouble('locked'))
    expect((await doors[1].standing()).state).toBe('closed')
  })

  test('one gives up when the other never lets it write', async () => {
    const store = memoryStore()
    const { parts } = makeDoor({ store })
    const busy: Store = {
      ...store,
      put: (envelope) =>
        envelope.version > 1 ? Promise.reject(new StoreError('conflict', 'busy')) : store.put(envelope),
    }
    const vault = await enter(makeDoor({ ...parts, store: busy }).door)
    const { id } = await vault.add('settings', {})
    await expect(vault.change('settings', id, (body) => body)).rejects.toEqual(trouble('conflict'))
  })

  test('restore nothing in the place of what the other has, or of what is set aside', async () => {
    const { one, two, store } = await twoTabs()
    await one.restore('turn', exported)
    expect(await two.restore('turn', { ...exported, body: turnBody('snow') })).toBe(false)
    await store.put({ ...(await store.get('from-before'))!, id: 'damaged' })
    await one.refresh()
    expect(await one.restore('turn', { ...exported, id: 'damaged' })).toBe(false)
    expect(one.unreadable).toEqual([{ id: 'damaged', reason: 'damaged' }])
  })
})
