import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishSignals } from '../../../evals/safety/english-signals.ts'
import { compileSignals } from './compiled-signals.ts'
import { atLeast, RISK_KINDS, RISK_LEVELS } from './levels.ts'
import { readSigns } from './read-signs.ts'
import { screen } from './screen.ts'

const signals = englishSignals()
const riskOf = (text: string, before: string[] = []) =>
  screen(
    text,
    before.map((words) => ({ who: 'person' as const, text: words })),
    signals,
  ).risk

describe('every rule speaks where it must and is silent where it must', () => {
  for (const kind of RISK_KINDS) {
    for (const [key, rule] of Object.entries(signals[kind])) {
      const speaks = (text: string) => riskOf(text).signs.some((sign) => sign.rule === `${kind}/${key}`)
      it.each(rule.yes)(`${kind}/${key} speaks: %s`, (text) => expect(speaks(text)).toBe(true))
      it.each(rule.no)(`${kind}/${key} is silent: %s`, (text) => expect(speaks(text)).toBe(false))
    }
  }
})

describe('what holds for any text', { timeout: 60_000 }, () => {
  const explicit = RISK_KINDS.flatMap((kind) => Object.values(signals[kind]).flatMap((rule) => rule.yes))
  const crises = explicit.filter((text) => riskOf(text).level === 'crisis')
  const innocent = [
    'The kettle is on.',
    'She said "see you soon" and left.',
    'We watched a film last night.',
    'It was years ago.',
    'haha, what a day',
    "I don't know.",
    'My dad is coming over.',
    'If it rains, we stay in.',
    'Is that normal?',
    '"Unclosed, he said',
  ]

  it('has texts of every level and of every kind to go by', () => {
    expect(new Set(explicit.map((text) => riskOf(text).level))).toEqual(new Set(RISK_LEVELS))
    expect(new Set(explicit.flatMap((text) => riskOf(text).kinds))).toEqual(new Set(RISK_KINDS))
  })

  it('is the same every time, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(riskOf(text)).toEqual(riskOf(text))
      }),
      { numRuns: 60 },
    )
  })

  it('points at words of the text, whatever surrounds them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...explicit), fc.string({ unit: 'grapheme', maxLength: 40 }), (text, noise) => {
        const whole = `${noise}\n${text}\n${noise}`
        for (const { start, end } of riskOf(whole).signs) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(whole.length)
        }
      }),
    )
  })

  it('never lets innocent sentences take a crisis down', () => {
    const sentences = fc.array(fc.constantFrom(...innocent), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...crises), sentences, sentences, (crisis, first, then) => {
        expect(riskOf([...first, crisis, ...then].join('\n')).level).toBe('crisis')
      }),
    )
  })

  it('never lets a later turn take danger away', () => {
    const dangers = explicit.filter((text) => atLeast(riskOf(text).level, 'danger'))
    const later = [...innocent, "I'm fine.", 'Forget what I said.', 'Just kidding.', 'No.']
    fc.assert(
      fc.property(fc.constantFrom(...dangers), fc.constantFrom(...later), (danger, then) => {
        expect(atLeast(riskOf(then, [danger]).level, riskOf(danger).level)).toBe(true)
      }),
    )
  })

  it('works in proportion to the length of the text, whatever the text', () => {
    const compiled = compileSignals(signals)
    const work = (text: string) => {
      let steps = 0
      readSigns(text, compiled, () => steps++)
      return steps
    }
    const hostile = [
      'i ',
      'he hit me and ',
      'i want to die now ',
      '"he said ',
      'not really ',
      'me he ',
      'kiiill ',
      'a',
      '((((',
      '💀',
    ]
    for (const unit of [...hostile, ...explicit.slice(0, 12).map((text) => `${text} `)]) {
      const short = work(unit.repeat(Math.ceil(2000 / unit.length)).slice(0, 2000))
      const long = work(unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000))
      expect(long, unit).toBeLessThanOrEqual(short * 11 + 1000)
    }
  })
})

describe('reading in context', () => {
  it('puts nothing new on a turn that brings nothing', () => {
    const risk = riskOf('We had soup.', ['I want to die.'])
    expect([risk.level, risk.fresh]).toEqual(['danger', 'none'])
  })

  it('hears only the person, never the coach', () => {
    const before = [{ who: 'coach' as const, text: 'I want to kill myself.' }]
    expect(screen('Fine, thanks.', before, signals).risk.level).toBe('none')
  })

  it('says which turn a sign came from', () => {
    const signs = riskOf('My wife hits me.', ['I hate my life.']).signs.filter(({ weighed }) => !weighed)
    expect(signs.map(({ back }) => back)).toEqual([0, 1])
  })

  it('lets small signs fade, and danger never', () => {
    const quiet = Array.from({ length: 20 }, (_, i) => `We talked about dinner ${i}.`)
    expect(riskOf('Good night.', ["They'd be better off without me.", ...quiet]).level).toBe('none')
    expect(riskOf('Good night.', ['I want to kill myself.', ...quiet]).level).toBe('danger')
  })
})
