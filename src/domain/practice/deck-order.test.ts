import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from './deck-order.ts'

const cards = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 })

test('every card comes once, and those that were there keep their order when others are added', () => {
  fc.assert(
    fc.property(cards, cards, fc.integer(), (some, others, seed) => {
      const order = orderOf(some, seed)
      expect([...order].sort()).toEqual([...some].sort())
      const more = orderOf([...new Set([...some, ...others])], seed)
      expect(more.filter((key) => some.includes(key))).toEqual(order)
    }),
  )
})

test('another seed is another order', () => {
  const keys = Array.from({ length: 20 }, (_, at) => `card-${at}`)
  const orders = new Set(Array.from({ length: 50 }, (_, seed) => orderOf(keys, seed).join()))
  expect(orders.size).toBe(50)
  // No card is on top far more often than the others.
  const tops = new Set(Array.from({ length: 200 }, (_, seed) => orderOf(keys, seed)[0]))
  expect(tops.size).toBe(keys.length)
})
