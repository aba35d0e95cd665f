import { describe, expect, test } from 'vitest'
import type { PersonHeard } from '../hearing/reading.ts'
import { meetPartner } from './partner.ts'

const person = (change: Partial<PersonHeard>): PersonHeard => ({
  role: 'partner',
  name: 'your partner',
  own: 'my partner',
  pronoun: 'they',
  plural: false,
  partner: true,
  past: false,
  at: 0,
  ...change,
})
const wife = person({ role: 'wife', name: 'your wife', own: 'my wife', pronoun: 'she' })
const maya = { ...wife, name: 'Maya', own: 'Maya' }
const partner = person({})
const ex = person({ role: 'ex', name: 'your ex', own: 'my ex', past: true })
const mother = person({ role: 'mother', name: 'your mother', own: 'my mother', pronoun: 'she', partner: false })
const unnamed = (pronoun: 'she' | 'he') => person({ role: 'unnamed', name: '', own: '', pronoun })

const meet = (known: PersonHeard | undefined, ...people: PersonHeard[]) =>
  meetPartner({ people }, known ? { partner: known } : {}).partner

describe('the partner of a talk', () => {
  test('is nobody until somebody is spoken of', () => {
    expect(meet(undefined)).toBeUndefined()
    expect(meet(undefined, mother)).toBeUndefined()
    expect(meet(undefined, wife)).toEqual(wife)
    expect(meet(wife)).toEqual(wife)
  })

  test('keeps a name once told', () => {
    expect(meet(maya, wife)).toEqual(maya)
    expect(meet(maya, partner)).toEqual(maya)
    expect(meet(maya, unnamed('she'))).toEqual(maya)
    expect(meet(wife, maya)).toEqual(maya)
  })

  test('is not displaced by a vaguer word, but by a plainer one', () => {
    expect(meet(wife, partner)).toEqual(wife)
    expect(meet(partner, wife)).toEqual(wife)
    expect(meet(ex, partner)).toEqual(partner)
    expect(meet(wife, ex)).toEqual(ex)
  })

  test('is the present one where an ex is named too', () => {
    expect(meet(undefined, ex, wife)).toEqual(wife)
  })

  test('learns a pronoun and keeps it', () => {
    expect(meet(partner, unnamed('he'))).toEqual({ ...partner, pronoun: 'he' })
    expect(meet({ ...partner, pronoun: 'he' }, partner)).toEqual({ ...partner, pronoun: 'he' })
    expect(meet(unnamed('he'), partner)).toEqual({ ...partner, pronoun: 'he' })
    expect(meet(undefined, unnamed('he'))).toEqual(unnamed('he'))
  })

  test('is not the "she" of a talk in which the mother was spoken of', () => {
    const after = meetPartner({ people: [mother] }, {})
    expect(after).toEqual({ others: true })
    expect(meetPartner({ people: [unnamed('she')] }, after)).toEqual({ others: true })
    expect(meetPartner({ people: [unnamed('she')] }, { partner, others: true }).partner).toEqual(partner)
  })
})
