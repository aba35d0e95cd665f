import { expect, test } from 'vitest'
import { faithfulness } from './faithful.ts'
import { embedNow, thirdFit } from './fitted.fixture.ts'
import { fitLibrary } from './fitted.ts'
import { packFitted, readLearnt, readMeaning } from './learn.ts'
import { readMeaningTable } from './meaning-table.ts'

const { library, fitted, held, words, meaning } = thirdFit()
const { people } = library.hearing

test('the tables say what was fitted, but for noise', () => {
  const told = faithfulness(fitted, { words, meaning: meaning! }, { people, embed: embedNow })
  expect(told).toHaveLength(2)
  for (const { gap, clear, agreed } of told) {
    // What really travels is proved by the check of content, to 0.02 and 0.97: of a third of the situations each weight is larger.
    expect(gap).toBeLessThan(0.03)
    expect(clear).toBeGreaterThan(150)
    expect(agreed / clear).toBeGreaterThan(0.95)
  }
})

test('the tables of another fit do not', () => {
  const turned = { ...library, situations: [...library.situations.slice(1), library.situations[0]!] }
  const [other] = faithfulness(fitted, { words: packFitted(fitLibrary(turned), turned, held).words }, { people })
  expect(other!.agreed / other!.clear).toBeLessThan(0.2)
})

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
