import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishSignals } from '../../../../evals/safety/english-signals.ts'
import { readSuites } from '../../../../evals/safety/suites.ts'
import { compileSignals } from '../compiled-signals.ts'
import { atLeast, RISK_LEVELS, type RiskLevel } from '../levels.ts'
import { readSigns } from '../read-signs.ts'
import { screen } from '../screen.ts'
import { HEADS } from './heads.ts'

const signals = englishSignals()
const { learnt: _, ...rulesAlone } = signals
const texts = readSuites().flatMap(({ lines }) => lines.map(({ text }) => text))
const heard = (text: string) => readSigns(text, compileSignals(signals)).signs.filter(({ weighed }) => weighed)
const rank = (level: RiskLevel) => RISK_LEVELS.indexOf(level)
const sounding = texts.filter((text) => heard(text).length > 0)

describe('the learnt signal', { timeout: 60_000 }, () => {
  it('speaks of every kind it was taught', () => {
    expect(new Set(texts.flatMap((text) => heard(text).map(({ kind }) => kind)))).toEqual(new Set(HEADS))
  })

  it('only raises: no text stands lower than by rules alone', () => {
    for (const text of texts) {
      const both = screen(text, [], signals).risk
      expect(rank(both.level), text).toBeGreaterThanOrEqual(rank(screen(text, [], rulesAlone).risk.level))
    }
  })

  it('hears what rules alone do not', () => {
    const missed = texts.filter((text) => !atLeast(screen(text, [], rulesAlone).risk.level, 'concern'))
    expect(missed.filter((text) => heard(text).some(({ level }) => atLeast(level, 'concern'))).length).toBeGreaterThan(
      50,
    )
  })

  it('never makes a crisis, and never more than a concern of what is not said outright', () => {
    for (const sign of texts.flatMap(heard)) {
      expect(sign.level).not.toBe('crisis')
      if (sign.level === 'danger') expect(['suicide', 'partner-violence', 'harm-to-others']).toContain(sign.kind)
    }
  })

  it('is not talked down by other sentences before or after', () => {
    const innocent = [
      'The kettle is on.',
      'We had soup, and it was lovely.',
      'It rained.',
      'Is that normal?',
      'Anyway.',
    ]
    const around = fc.array(fc.constantFrom(...innocent), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...sounding), around, around, (text, first, then) => {
        const whole = new Map(heard([...first, text, ...then].join('\n')).map((sign) => [sign.kind, sign.level]))
        for (const { kind, level } of heard(text)) expect(rank(whole.get(kind)!)).toBeGreaterThanOrEqual(rank(level))
      }),
    )
  })

  it('names words of the text, inside what it speaks about', () => {
    for (const text of sounding) {
      for (const { start, end, weighed = [] } of heard(text)) {
        expect(weighed.length).toBeGreaterThan(0)
        for (const word of weighed) expect(start <= word.start && word.start < word.end && word.end <= end).toBe(true)
      }
    }
  })

  it('hears her as him', () => {
    const said = sounding.filter(
      (text) => /^He\b/.test(text) && !/\b(she|her|him|himself|his|girl|woman)\b/i.test(text),
    )
    const levels = (text: string) => heard(text).map(({ kind, level }) => `${kind}: ${level}`)
    expect(said.length).toBeGreaterThan(10)
    for (const text of said) expect(levels(text.replace(/\bhe\b/gi, 'She')), text).toEqual(levels(text))
  })
})
