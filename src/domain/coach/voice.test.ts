import { describe, expect, test } from 'vitest'
import type { Situation } from '../library.ts'
import { seededChance } from './talk.fixture.ts'
import { createVoice } from './voice.ts'

const moves = {
  nod: ['One.', 'Two.', 'Three.'],
  echo: ['So {echo}.', 'Nothing said.'],
  'ask-closer': ['A general question?'],
}
const situation = {
  id: 'rain',
  joyful: false,
  reflect: ['{echo}, again.', 'It rains on {partner}.'],
  ask: { closer: ['Where?', 'With {nobody}?'] },
  know: { drops: { text: 'Rain is wet.' }, clouds: { text: 'It comes from clouds.' } },
  other_side: ['{They} [like|likes] rain.'],
  care: { human: [] },
} as unknown as Situation

const voice = (said: string[] = []) =>
  createVoice({
    library: { moves },
    slots: { values: { partner: 'Maya', own: 'Maya', they: 'she', echo: undefined }, plural: false },
    said,
    chance: seededChance(3),
  })

describe('a voice', () => {
  test('says each text once, this turn and ever after, and then nothing', () => {
    const first = voice()
    const texts = [first.move('nod'), first.move('nod')].map((s) => s!.text)
    expect(new Set(texts).size).toBe(2)
    const next = voice([...first.said])
    expect(new Set([...texts, next.move('nod')!.text]).size).toBe(3)
    expect(next.move('nod')).toBeUndefined()
    expect(next.firstOf(['nod', 'echo'])).toEqual({ text: 'Nothing said.', from: 'move/echo/1' })
  })

  test('says a text again only where that is asked for, and does not note it twice', () => {
    const spent = voice(['move/nod/0', 'move/nod/1', 'move/nod/2'])
    expect(spent.again('nod')?.from).toMatch(/^move\/nod\/[012]$/)
    expect(spent.said).toHaveLength(3)
    expect(spent.again('nowhere')).toBeUndefined()
  })

  test('passes over a text whose slots it cannot fill', () => {
    expect(voice().move('echo')?.text).toBe('Nothing said.')
    expect(voice().ask('closer', situation)?.text).toBe('Where?')
    expect(voice().say('With {nobody}')).toBeUndefined()
  })

  test('reflects with the clause that is given back, or without one', () => {
    expect(voice().reflect(situation, 'you wait')?.text).toBe('You wait, again.')
    expect(voice().reflect(situation)?.text).toBe('It rains on Maya.')
  })

  test('asks the question of the situation first, then a general one, and of good news none but its own', () => {
    const said = ['situation/rain/ask/closer/0']
    expect(voice(said).ask('closer', situation)?.from).toBe('move/ask-closer/0')
    expect(voice(said).ask('closer', { ...situation, joyful: true })).toBeUndefined()
    expect(voice().ask('closer')?.from).toBe('move/ask-closer/0')
  })

  test('tells insights in their order, each with its key', () => {
    const telling = voice()
    expect([telling.know(situation), telling.know(situation), telling.know(situation)].map((k) => k?.key)).toEqual([
      'drops',
      'clouds',
      undefined,
    ])
  })

  test('speaks of the partner in their pronoun', () => {
    expect(voice().otherSide(situation)?.text).toBe('She likes rain.')
  })
})
