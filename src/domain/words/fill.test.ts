import { describe, expect, it } from 'vitest'
import { fill } from './fill.ts'
import { partnerSlots } from './partner-slots.ts'

const wife = { name: 'your wife', own: 'my wife', pronoun: 'she' as const, plural: false }
const unnamed = { name: 'your partner', own: 'my partner' }

describe('fill', () => {
  it('speaks of someone in their own pronoun, with the verb that goes with it', () => {
    const template = '{they} [look|looks] down, and {partner} goes quiet. {their} phone wins.'
    expect(fill(template, partnerSlots(wife, unnamed))).toBe(
      'She looks down, and your wife goes quiet. Her phone wins.',
    )
    expect(fill(template, partnerSlots(undefined, unnamed))).toBe(
      'They look down, and your partner goes quiet. Their phone wins.',
    )
  })

  it('is not used when a slot has no value', () => {
    expect(fill('So {echo}.', partnerSlots(wife, unnamed))).toBeUndefined()
    expect(fill('So {echo}.', partnerSlots(wife, unnamed, { echo: 'you wait' }))).toBe('So you wait.')
  })

  it('gives the words of a person back as they are, whatever signs are in them', () => {
    expect(fill('"{quote}"', { values: { quote: 'he said $& and [x|y] {they}' }, plural: false })).toBe(
      '"He said $& and [x|y] {they}"',
    )
  })
})
