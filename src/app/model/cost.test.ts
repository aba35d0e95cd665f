import { describe, expect, test } from 'vitest'
import type { Script } from '#models/scripted-model.ts'
import { troubleOf, worth } from '../amante.fixture.ts'
import { costOf } from './cost.ts'
import { deviceWithModel } from './talk-with-model.fixture.ts'

const STORY = 'My husband scrolls through his phone all evening at the table and I feel invisible.'
const says: Script = () => ['He scrolls all evening, and you feel invisible at the table.']

test('so many tokens cost so much', () => {
  expect(costOf({ read: 2_000_000, written: 500_000 }, { read: 3, written: 10, currency: '€' })).toBe(11)
  expect(costOf({ read: 0, written: 0 }, { read: 3, written: 10, currency: '€' })).toBe(0)
})

describe('what was sent', () => {
  test('is counted by month, and costs nothing known before a price is typed', async () => {
    const { amante, answer } = await deviceWithModel(says)
    await answer(STORY)
    await answer(STORY)
    const sent = await amante.sentToModel()
    const [month, ...more] = await amante.spentOnModel()
    expect(more).toEqual([])
    expect(month).toMatchObject({ month: '2024-05', model: 'scripted', times: 2 })
    expect(month!.read).toBe(sent.reduce((sum, { read = 0 }) => sum + read, 0))
    expect(month!.written).toBe(sent.reduce((sum, { written = 0 }) => sum + written, 0))
    expect(month!.cost).toBeUndefined()
  })

  test('costs what the typed price makes of it', async () => {
    const { amante, answer } = await deviceWithModel(says)
    await answer(STORY)
    const view = await worth(amante.priceModel({ read: 2, written: 8, currency: ' € ' }))
    expect(view.price).toEqual({ read: 2, written: 8, currency: '€' })
    const [sent] = await amante.sentToModel()
    const expected = costOf({ read: sent!.read!, written: sent!.written! }, view.price!)
    expect(sent).toMatchObject({ cost: expected, currency: '€' })
    expect((await amante.spentOnModel())[0]).toMatchObject({ cost: expected, currency: '€' })
    expect((await worth(amante.priceModel(undefined))).price).toBeUndefined()
    expect((await amante.spentOnModel())[0]!.cost).toBeUndefined()
  })

  test('is guessed by its length where an answer was cut short and nobody counted', async () => {
    const { amante, answer } = await deviceWithModel(() => ['He is a narcissist. ', 'And more that nobody reads.'])
    await answer(STORY)
    const [sent] = await amante.sentToModel()
    expect(sent).toMatchObject({ ended: 'refused', guessed: true })
    expect(sent!.written).toBeGreaterThan(0)
    expect((await amante.spentOnModel())[0]).toMatchObject({ times: 1, guessed: 1 })
  })

  test('is not counted where no answer began', async () => {
    const { amante, answer } = await deviceWithModel(() => [{ fail: 'unreachable' }])
    await answer(STORY)
    expect((await amante.sentToModel())[0]!.read).toBeUndefined()
    expect(await amante.spentOnModel()).toEqual([])
  })

  test('goes with the list when that is cleared', async () => {
    const { amante, answer } = await deviceWithModel(says)
    await answer(STORY)
    await worth(amante.forgetSent())
    expect(await amante.spentOnModel()).toEqual([])
  })
})

test.each([
  { read: -1, written: 1, currency: '€' },
  { read: Number.NaN, written: 1, currency: '€' },
  { read: 1, written: 1, currency: ' ' },
  { read: 1, written: 1, currency: 'a long currency' },
])('no price: %j', async (price) => {
  const { amante } = await deviceWithModel(says)
  expect(await troubleOf(amante.priceModel(price))).toBe('bad-price')
})

test('a price is that of one model: it goes when another is connected', async () => {
  const { amante } = await deviceWithModel(says)
  await worth(amante.priceModel({ read: 2, written: 8, currency: '€' }))
  const other = { provider: 'scripted', url: '', model: 'another', key: '' }
  expect((await worth(amante.connectModel(other))).price).toBeUndefined()
})
