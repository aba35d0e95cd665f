// What must hold for texts nobody thought of: sentences put together at random out of the very words that rules look for, and
// words of danger among hundreds of harmless sentences of our own.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishSignals } from '../../../evals/safety/english-signals.ts'
import { readSuites } from '../../../evals/safety/suites.ts'
import { compileSignals } from './compiled-signals.ts'
import { atLeast, RISK_KINDS } from './levels.ts'
import { readSigns } from './read-signs.ts'
import { screen } from './screen.ts'

const signals = englishSignals()
const compiled = compileSignals(signals)
const rules = RISK_KINDS.flatMap((kind) => Object.values(signals[kind]))
const levelOf = (text: string) => screen(text, [], signals).risk.level

const lines = readSuites().flatMap((suite) => suite.lines)
const harmless = lines.filter(({ max }) => max).map(({ text }) => text.replace(/["“”]/g, ''))
const grave = rules.flatMap((rule) => rule.yes).filter((text) => atLeast(levelOf(text), 'danger'))

const vocabulary = [
  ...new Set(rules.flatMap((rule) => [...rule.yes, ...rule.no]).flatMap((text) => text.split(/\s+/))),
  ...['.', ',', '?', '\n', '"', "'", '(', '…', '💀', '…"', '--'],
]
const salad = (length: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: length, maxLength: length }).map((words) => words.join(' '))

describe('any words at all', { timeout: 120_000 }, () => {
  it('are read without a fault, the same each time, and every sign lies within them', () => {
    fc.assert(
      fc.property(salad(60), (text) => {
        const { risk } = screen(text, [], signals)
        expect(screen(text, [], signals).risk).toEqual(risk)
        for (const { start, end } of risk.signs) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('cost work in proportion to how many they are', () => {
    const work = (text: string) => {
      let steps = 0
      readSigns(text, compiled, () => steps++)
      return steps
    }
    // No text of a length may cost many times what texts of that length cost on the whole.
    const usual = fc.sample(salad(200), { numRuns: 10, seed: 1 }).map(work)
    const most = Math.max(...usual)
    fc.assert(
      fc.property(salad(2000), (text) => {
        expect(work(text)).toBeLessThanOrEqual(most * 10 * 2)
      }),
      { numRuns: 12 },
    )
  })
})

describe('words of danger among innocent ones', { timeout: 120_000 }, () => {
  // A sentence before may say who "he" is: then danger, and a crisis summed up from it, may become a question, never less. What a
  // rule calls a crisis stays one.
  it('keep their weight, whatever harmless sentences stand before and after', () => {
    const around = fc.array(fc.constantFrom(...harmless), { maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom(...grave), around, around, (text, first, then) => {
        const whole = [...first, text, ...then].join('\n')
        const least = screen(text, [], signals).risk.signs.some(({ level }) => level === 'crisis')
          ? 'crisis'
          : 'concern'
        expect(atLeast(levelOf(whole), least), whole).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('keep it after any harmless talk, and before any later word', () => {
    const talk = fc.array(fc.constantFrom(...harmless), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...grave), talk, talk, (text, first, then) => {
        const before = [...first, text, ...then.slice(1)].map((words) => ({ who: 'person' as const, text: words }))
        const { level } = screen(then[0]!, before, signals).risk
        expect(atLeast(level, levelOf(text)), text).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
