import { expect, test } from 'vitest'
import { embedNow, realFit, thirdFit } from './fitted.fixture.ts'
import { fitLibrary } from './fitted.ts'
import { packFitted, readLearnt, readMeaning } from './learn.ts'
import { readMeaningTable } from './meaning-table.ts'
import { answerOf } from './ridge.ts'

const { library, fitted, words, meaning } = realFit()
const { people } = library.hearing

const best = (fits: Float32Array) => fits.indexOf(Math.max(...fits))
const lead = (fits: Float32Array) => {
  const [first = 0, second = 0] = [...fits].sort((a, b) => b - a)
  return first - second
}

/** Fits of the lines that are not known by heart, by the whole fit and by its table. */
function compared(weigh: (text: string) => Float32Array, whole: (i: number) => Float32Array) {
  return fitted.lines.flatMap(({ kind, text }, i) =>
    kind === 'elsewhere' || kind === 'not_heard' ? [{ table: weigh(text), whole: whole(i) }] : [],
  )
}

test.each([
  ['words', readLearnt(words, people).weigh, (i: number) => byWords(i)],
  ['words and vectors', readMeaning(readLearnt(words, people), { embed: embedNow, table: meaning! }).weigh, byBoth],
])('the table of %s says what was fitted, but for noise', (_, weigh, whole) => {
  const all = compared(weigh, whole)
  const gaps = all.flatMap(({ table, whole }) => Array.from(table, (fit, c) => Math.abs(fit - whole[c]!)))
  expect(gaps.reduce((sum, x) => sum + x, 0) / gaps.length).toBeLessThan(0.02)
  const clear = all.filter(({ whole }) => lead(whole) > 0.04)
  expect(clear.length).toBeGreaterThan(150)
  expect(clear.filter(({ table, whole }) => best(table) === best(whole)).length / clear.length).toBeGreaterThan(0.97)
})

function byWords(i: number): Float32Array {
  return answerOf(fitted.words.ridge, fitted.words.lessons[i]!.row)
}

function byBoth(i: number): Float32Array {
  const { weights, width } = fitted.meaning!
  const vector = [...embedNow(fitted.lines[i]!.text), 1]
  return byWords(i).map((fit, c) => fit + vector.reduce((sum, x, d) => sum + x * weights[c * width + d]!, 0))
}

test('tables are small', () => {
  expect(words.length / library.situations.length).toBeLessThan(6_000)
  const fine = readMeaningTable(meaning!).words.length
  expect((meaning!.length - fine) / library.situations.length).toBeLessThan(300)
  expect(fine / library.situations.length).toBeLessThan(18_000)
})

test('a table carries the name of its lines, and tables of different lines do not go together', () => {
  const [first, ...others] = library.situations
  const changed = {
    ...library,
    situations: [{ ...first!, heard: [...first!.heard, 'one more'] }, ...others.slice(0, 2)],
  }
  const other = readLearnt(packFitted(fitLibrary(changed), changed).words, people)
  expect(other.lines).not.toBe(readLearnt(words, people).lines)
  expect(() => readMeaning(other, { embed: embedNow, table: meaning! })).toThrow(RangeError)
})

test('a table that lies inside a larger buffer is read alike', () => {
  const larger = Buffer.alloc(words.length + 5)
  larger.set(words, 5)
  const text = 'he is on his phone all through dinner'
  expect(readLearnt(larger.subarray(5), people).weigh(text)).toEqual(readLearnt(words, people).weigh(text))
})

test('bytes that are cut short are refused', () => {
  expect(() => readLearnt(words.subarray(0, words.length - 8), people)).toThrow(RangeError)
  expect(() => readLearnt(words.subarray(0, 20), people)).toThrow(RangeError)
})

test('a line held back is judged about as by a fit that never saw it', () => {
  const { library, fitted, held } = thirdFit()
  const { line, fits } = held.find(({ line }) => line.kind === 'heard')!
  const without = {
    ...library,
    situations: library.situations.map((s) => ({ ...s, heard: s.heard.filter((h) => h !== line.text) })),
  }
  const fittedWithout = fitLibrary(without)
  const { lessons, ridge } = fittedWithout.words
  expect(lessons.length).toBe(fitted.lines.length - 1)
  const own = readLearnt(packFitted(fittedWithout, without, held).words, people).weigh(line.text)
  expect(Math.abs(own[line.of]! - fits.words[line.of]!)).toBeLessThan(0.15)
  expect(ridge.classes).toBe(library.situations.length)
})
