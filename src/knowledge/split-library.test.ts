import { expect, test } from 'vitest'
import { emptyTalk } from '#domain/coach/state.ts'
import { step } from '#domain/coach/step.ts'
import { seededChance } from '#domain/coach/talk.fixture.ts'
import { createHear } from '#domain/hearing/hear.ts'
import { screen } from '#domain/safety/screen.ts'
import { learntOf, realLibrary } from './library.fixture.ts'
import { splitLibrary } from './split-library.ts'

const whole = realLibrary()
const { first, texts, sources } = splitLibrary(whole)
const learnt = learntOf(whole)
const chance = seededChance(1)

test('the parts together are the whole, but for what is only there to prove and to learn', () => {
  const lean = (library: typeof whole) =>
    library.situations.map(({ heard: _h, not_heard: _n, tell_apart: _t, ...situation }) => situation)
  const joined = { ...first, situations: first.situations.map((s) => ({ ...s, ...texts[s.id] })) }
  expect(lean(joined)).toEqual(lean(whole))
  expect(sources).toEqual(whole.sources)
})

test('the first part holds no line that recognition learns from and no example of a rule', () => {
  const json = JSON.stringify(first)
  const { heard, not_heard } = whole.situations[0]!
  const [signal] = Object.values(whole.signals.suicide)
  const lines = [
    ...heard,
    ...not_heard,
    ...Object.values(whole.hearing.elsewhere ?? {})
      .flat()
      .slice(0, 50),
  ]
  for (const line of [...lines, ...signal!.yes]) expect(json).not.toContain(JSON.stringify(line))
})

test('danger is screened alike', () => {
  const signals = Object.entries(whole.signals).flatMap(([kind, rules]) =>
    kind === 'words' || kind === 'learnt'
      ? []
      : Object.values(rules as typeof whole.signals.suicide).flatMap(({ yes, no }) => [...yes, ...no]),
  )
  for (const text of signals.filter((_, at) => at % 5 === 0)) {
    expect(screen(text, [], first.signals).risk).toEqual(screen(text, [], whole.signals).risk)
  }
})

test('without the texts of its situation the coach still answers every turn, whole and in general words', () => {
  const hear = createHear(first, learnt)
  for (const { id, heard } of whole.situations) {
    let state = emptyTalk()
    for (const text of [
      heard[0]!,
      heard[1]!,
      'What could I do?',
      'What could I say?',
      'yes',
      'something else',
      "I don't know",
    ]) {
      const screened = screen(text, [], first.signals)
      const [next, effects] = step(state, { screened, reading: hear(screened) }, { memory: {}, library: first, chance })
      state = next
      const said = effects.flatMap((e) => (e.kind === 'say' ? e.paragraphs.map((p) => p.text) : []))
      expect(said.length, `${id}: ${text}`).toBeGreaterThan(0)
      for (const words of said) expect(words).toMatch(/^[^{}[\]]+$/)
      // Words that open any talk belong to no situation.
      const offers = effects.flatMap((e) => (e.kind === 'offer' ? [e.offer] : []))
      for (const offer of offers) expect(offer).toMatchObject({ kind: 'say', situation: '' })
    }
  }
})
