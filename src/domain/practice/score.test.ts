import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadOf, needsCare, scoreCheck, trendOf, usualRange } from './score.ts'

const check = {
  sides: ['near', 'free'],
  items: {
    told: { side: 'near', turned: false },
    alone: { side: 'near', turned: true },
    own: { side: 'free', turned: false },
  },
  bands: { low: 1.5, high: 3 },
  safety: ['own'],
}

test('a side is the mean of its items, some of them turned', () => {
  expect(scoreCheck(check, { told: 4, alone: 0, own: 1 })).toEqual([
    { side: 'near', mean: 4, band: 'high' },
    { side: 'free', mean: 1, band: 'low' },
  ])
})

test('a side of which nothing was answered has no figure', () => {
  expect(scoreCheck(check, { own: 2 })[0]).toEqual({ side: 'near', mean: undefined, band: undefined })
})

test('a low answer to what matters for safety asks for care', () => {
  expect([needsCare(check, { own: 2 }), needsCare(check, { own: 3 }), needsCare(check, {})]).toEqual([
    true,
    false,
    false,
  ])
})

describe('a trend', () => {
  test('is not spoken of before the fourth time', () => {
    expect([trendOf([]), trendOf([1, 2, 4])]).toEqual([undefined, undefined])
  })

  test('is seen only beyond the usual spread', () => {
    expect([trendOf([2, 2.2, 2.1, 2.4]), trendOf([2, 2.2, 2.1, 3.5]), trendOf([3, 3.2, 3.1, 1])]).toEqual([
      'within',
      'above',
      'below',
    ])
  })

  test('turned upside down is turned the other way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 4, maxLength: 20 }), (quarters) => {
        const means = quarters.map((n) => n / 4)
        const turned = trendOf(means.map((mean) => 4 - mean))
        const other = { within: 'within', above: 'below', below: 'above' } as const
        expect(turned).toBe(other[trendOf(means)!])
      }),
    )
  })
})

test('the usual range is of the times before, and never narrower than half a step', () => {
  expect(usualRange([1, 2, 3])).toBeUndefined()
  expect(usualRange([2, 2, 2, 4])).toEqual({ low: 1.5, high: 2.5 })
  expect(usualRange([1, 2, 3, 4])).toEqual({ low: 0, high: 4 })
})

describe('the next step', () => {
  const lead = { near: { low: 'practice/a', high: 'programme/b' }, free: { low: 'programme/c' } }
  const at = (near: number, free: number) =>
    scoreCheck({ ...check, items: { told: check.items.told, own: check.items.own } }, { told: near, own: free })
  const all = () => true

  test('is one, for the side that is lowest', () => {
    expect(leadOf({ lead, first: 'low' }, at(1, 0), all)).toEqual({ side: 'free', to: 'programme/c' })
    expect(leadOf({ lead, first: 'low' }, at(0, 1), all)).toEqual({ side: 'near', to: 'practice/a' })
  })

  test('is for a side that is high, where none is low or the check says that high comes first', () => {
    expect(leadOf({ lead, first: 'low' }, at(4, 2), all)).toEqual({ side: 'near', to: 'programme/b' })
    expect(leadOf({ lead, first: 'high' }, at(4, 0), all)).toEqual({ side: 'near', to: 'programme/b' })
  })

  test('is never one that may not be taken, nor one where all lies in the middle', () => {
    expect(leadOf({ lead, first: 'low' }, at(0, 0), (to) => !to.startsWith('programme'))?.to).toBe('practice/a')
    expect(leadOf({ lead, first: 'low' }, at(2, 2), all)).toBeUndefined()
  })
})
