// What every embedder promises, run for each implementation.

import { expect, test } from 'vitest'
import type { Embedder } from './embedder.ts'

/** Two sentences each that mean nearly the same. */
const PAIRS = [
  ['My husband is always on his phone.', 'He keeps looking at his mobile.'],
  ['She is jealous of my female friends.', 'My wife distrusts every woman I know.'],
  ['We quarrel about money each week.', 'Our arguments over spending never end.'],
] as const
const SENTENCES = PAIRS.flat()

/** Registers the contract's tests; `open` gives a fresh embedder for English. */
export function describeEmbedder(open: () => Promise<Embedder>): void {
  test('one vector for each text, in order, of the length it names', async () => {
    const embedder = await open()
    const vectors = await embedder.embed(SENTENCES)
    expect(vectors.map((v) => v.length)).toEqual(SENTENCES.map(() => embedder.dimensions))
    const [alone] = await embedder.embed([SENTENCES[2]!])
    expect(alone).toEqual(vectors[2])
  })

  test('nothing in, nothing out', async () => {
    expect(await (await open()).embed([])).toEqual([])
  })

  test('vectors have unit length, or are all zeros where there is nothing to read', async () => {
    const [some, none] = await (await open()).embed([SENTENCES[0]!, ''])
    expect(dot(some!, some!)).toBeCloseTo(1, 4)
    expect([0, 1].some((length) => Math.abs(dot(none!, none!) - length) < 1e-4)).toBe(true)
  })

  test('what means nearly the same lies nearer than what does not', async () => {
    const vectors = await (await open()).embed(SENTENCES)
    const near = PAIRS.map((_, i) => dot(vectors[2 * i]!, vectors[2 * i + 1]!))
    const far = PAIRS.map((_, i) => dot(vectors[2 * i]!, vectors[(2 * i + 3) % SENTENCES.length]!))
    expect(mean(near)).toBeGreaterThan(mean(far) + 0.1)
  })

  test('capitals and accents change nothing', async () => {
    const [plain, dressed] = await (await open()).embed(['naive fiance', 'NAÏVE Fiancé'])
    expect(dot(plain!, dressed!)).toBeCloseTo(1, 4)
  })

  test('a name that says which vectors may be compared', async () => {
    expect((await open()).name).toMatch(/\S/)
  })
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, d) => sum + x * b[d]!, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
