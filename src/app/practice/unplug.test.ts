import { expect, test } from 'vitest'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, troubleOf, worth } from '../amante.fixture.ts'

const library = smallLibrary()

test('it ends by the clock, also while nobody looks, and is kept when somebody comes back', async () => {
  const { amante, window, time } = makeDevice(library)
  const { ends } = await worth(amante.beginUnplug(45))
  expect(ends - time.now).toBe(45 * 60_000)
  time.now += 9 * HOUR
  expect(await window().unplug()).toMatchObject({ ends })
  expect(await worth(window().endUnplug())).toMatchObject({ stitch: 'unplug', of: 'unplug' })
  expect(await amante.unplug()).toBeUndefined()
  expect(await amante.kept()).toHaveLength(1)
  expect(await worth(amante.endUnplug())).toBeUndefined()
})

test('ended early it is kept all the same; what hardly began is not', async () => {
  const { amante, time } = makeDevice(library)
  await worth(amante.beginUnplug(60))
  time.now += 20 * 60_000
  expect(await worth(amante.endUnplug())).toMatchObject({ stitch: 'unplug' })
  await worth(amante.beginUnplug(60))
  time.now += 5_000
  expect(await worth(amante.endUnplug())).toBeUndefined()
  expect(await amante.kept()).toHaveLength(1)
})

test('one at a time, and of a length that can be', async () => {
  const { amante } = makeDevice(library)
  for (const minutes of [0, 1.5, 721, Number.NaN])
    expect(await troubleOf(amante.beginUnplug(minutes))).toBe('not-found')
  await worth(amante.beginUnplug(30))
  expect(await troubleOf(amante.beginUnplug(30))).toBe('conflict')
})
