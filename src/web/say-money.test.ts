import { expect, test } from 'vitest'
import { sayCount, sayMoney } from './say-money.ts'

test.each([
  [0, '€', '0 €'],
  [0.000_123_4, '€', '0.00012 €'],
  [0.056, 'kr', '0.056 kr'],
  [12.3456, 'USD', '12.35 USD'],
  [1_234, '', '1,234'],
])('%d %s', (sum, currency, words) => {
  expect(sayMoney(sum, currency)).toBe(words)
})

test('thousands stand apart', () => {
  expect(sayCount(12_300)).toBe('12,300')
})
