import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsCare, scoreCheck, trendOf } from './score.ts'

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
