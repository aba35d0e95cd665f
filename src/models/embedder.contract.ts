// What every embedder promises, run for each implementation.

import { expect, test } from 'vitest'
import type { Embedder } from './embedder.ts'

const SENTENCES = ['My husband is on his phone all through dinner.', 'He never looks up from his screen when I talk.']
const ELSEWHERE = 'We signed for our first home today.'

/** Registers the contract's tests; `open` gives a fresh embedder for English. */
export function describeEmbedder(open: () => Promise<Embedder>): void {
  test('one vector for each text, in order, of the length it names', async () => {
    const embedder = await open()
    const vectors = await embedder.embed([...SENTENCES, ELSEWHERE])
    expect(vectors.map((v) => v.length)).toEqual([embedder.dimensions, embedder.dimensions, embedder.dimensions])
    const [alone] = await embedder.embed([ELSEWHERE])
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
    const [a, b, c] = await (await open()).embed([...SENTENCES, ELSEWHERE])
    expect(dot(a!, b!)).toBeGreaterThan(dot(a!, c!) + 0.05)
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
