// What someone with the key of this device, or with the store alone, could tell of a talk about a partner's violence.

import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, worth } from './amante.fixture.ts'

const library = realLibrary()
const ORDINARY = [
  'My husband scrolls through his phone all evening',
  'Mostly at dinner',
  'I would like to be asked how I am',
]
const VIOLENCE = ['He hit me again last night', 'yes', 'no', 'my sister knows', 'yes', 'I know the back door', 'thanks']

/** Everything a store shows without a key: which records, how often written, how large. */
async function shown({ parts }: ReturnType<typeof makeDevice>) {
  const envelopes = await parts.store.list()
  return envelopes.map(({ id, version, sealed }) => ({ id, version, size: (sealed as Uint8Array).length }))
}

async function talkOn(device: ReturnType<typeof makeDevice>, lines: string[], talk?: string) {
  let id = talk
  for (const text of lines) {
    device.time.now += 60_000
    id = (await worth(device.amante.sendMessage({ ...(id ? { talk: id } : {}), text }))).talk
    await worth(device.amante.keepDraft(id, ''))
  }
  return id!
}

describe('a talk of violence', () => {
  test('leaves the store as it was: not one record more, none written once more', async () => {
    const device = makeDevice(library)
    await talkOn(device, ORDINARY)
    const before = await shown(device)
    await talkOn(device, VIOLENCE)
    expect(await shown(device)).toEqual(before)
  })

  test('leaves what the ordinary talk before it left, in number and size', async () => {
    const [quiet, told] = [makeDevice(library), makeDevice(library)]
    await talkOn(quiet, ORDINARY)
    const talk = await talkOn(told, ORDINARY)
    await talkOn(told, VIOLENCE, talk)
    expect(await shown(told)).toEqual(await shown(quiet))
    const sees = async ({ window }: ReturnType<typeof makeDevice>) => {
      const other = window()
      return [await other.talks(), await other.facts(), await other.commitments(), await other.referrals()]
    }
    expect(await sees(told)).toEqual(await sees(quiet))
  })

  test('with a wish to die in it counts once something ordinary is written, and not before', async () => {
    const device = makeDevice(library)
    await talkOn(device, ORDINARY)
    const before = await shown(device)
    const talk = await talkOn(device, VIOLENCE.slice(0, 2))
    await talkOn(device, ['I have the pills here and I will kill myself tonight'], talk)
    expect([await shown(device), await device.amante.referrals()]).toEqual([before, {}])
    await talkOn(device, ['My sister planted a pear tree'])
    expect(await device.amante.referrals()).toEqual({ '2024': 1 })
  })

  test('is kept once they say so, and then survives another window', async () => {
    const device = makeDevice(library)
    const talk = await talkOn(device, VIOLENCE)
    expect(await device.window().talks()).toEqual([])
    await worth(device.amante.keepTalk(talk))
    const other = device.window()
    expect((await worth(other.talk(talk))).turns).toHaveLength(VIOLENCE.length * 2)
    // The danger is known in it still: no advice, however it is asked for.
    const { turns } = await worth(other.sendMessage({ talk, text: 'how do I keep him calm' }))
    expect(turns[1]!.paragraphs[0]!.from).toBe('safety/answer-message')
    expect(turns[1]!.offer).toBeUndefined()
  })

  test('does not hide the notice that this is an AI', async () => {
    const device = makeDevice(library)
    const first = await worth(device.amante.sendMessage({ text: 'My husband hit me again' }))
    expect(first.turns[1]!.notice).toBe('first')
    device.time.now += 60_000
    const second = await worth(device.amante.sendMessage({ talk: first.talk, text: 'yes' }))
    expect(second.turns[1]!.notice).toBeUndefined()
    device.time.now += 5 * HOUR
    expect((await worth(device.amante.sendMessage({ talk: first.talk, text: 'no' }))).turns[1]!.notice).toBe('session')
  })

  test('a gentle word beside an ordinary turn hides nothing', async () => {
    const device = makeDevice(library)
    await talkOn(device, ['You get used to walking on eggshells with him'])
    expect(await device.amante.talks()).toHaveLength(1)
  })
})
