import { afterEach, expect, test } from 'vitest'
import { type Announcement, type Announcer, broadcastAnnouncer } from './announcer.ts'

const open: Announcer[] = []
afterEach(() => {
  for (const announcer of open.splice(0)) announcer.close()
})
function join(name: string) {
  const announcer = broadcastAnnouncer(name)
  const heard: Announcement[] = []
  open.push(announcer)
  return { announcer, heard, stop: announcer.listen((news) => heard.push(news)) }
}
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50))

test('others hear what is announced, oneself and other stores do not', async () => {
  const [one, two, elsewhere] = [join('here'), join('here'), join('there')]
  one.announcer.announce({ kind: 'changed', ids: ['a'] })
  one.announcer.announce({ kind: 'locked' })
  await aMoment()
  expect(two.heard).toEqual([{ kind: 'changed', ids: ['a'] }, { kind: 'locked' }])
  expect([...one.heard, ...elsewhere.heard]).toEqual([])
})

test('what another version may say is passed over, and a stopped or closed one is quiet', async () => {
  const [one, two] = [join('here'), join('here')]
  const stranger = new BroadcastChannel('here')
  for (const said of [null, 'hello', { kind: 'moved' }, { kind: 'changed' }, { kind: 'changed', ids: [1] }]) {
    stranger.postMessage(said)
  }
  await aMoment()
  stranger.close()
  expect(two.heard).toEqual([])
  two.stop()
  one.announcer.announce({ kind: 'locked' })
  one.announcer.close()
  one.announcer.announce({ kind: 'locked' })
  await aMoment()
  expect(two.heard).toEqual([])
})
