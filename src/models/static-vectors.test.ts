import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeEmbedder } from './embedder.contract.ts'
import { readStaticVectors } from './static-vectors.ts'

const bytes = readFileSync(new URL('../../models/vectors/en.bin', import.meta.url))

describe('the table of vectors that ships', () => {
  describeEmbedder(async () => readStaticVectors(bytes))

  test('answers at once with the same vectors', async () => {
    const vectors = readStaticVectors(bytes)
    const [waited] = await vectors.embed(['she scrolls the whole evening'])
    expect(vectors.embedNow('she scrolls the whole evening')).toEqual(waited)
  })
})

describe('a small table', () => {
  const table = makeTable({
    pieces: ['run', '##ning', 'sofa'],
    rows: [
      [1, 0],
      [0, 1],
      [-7, 7],
    ],
    scale: 0.5,
  })

  test('adds up the pieces of a word', () => {
    expect([...readStaticVectors(table).embedNow('Running!')]).toEqual([
      Math.fround(Math.SQRT1_2),
      Math.fround(Math.SQRT1_2),
    ])
  })

  test('leaves out what it cannot spell', () => {
    expect([...readStaticVectors(table).embedNow('run xyz')]).toEqual([1, 0])
    expect([...readStaticVectors(table).embedNow('xyz')]).toEqual([0, 0])
  })

  test('reads a table that lies inside a larger buffer', () => {
    const larger = new Uint8Array(table.length + 3)
    larger.set(table, 3)
    expect([...readStaticVectors(larger.subarray(3)).embedNow('run')]).toEqual([1, 0])
  })

  test('refuses bytes that are cut short', () => {
    expect(() => readStaticVectors(table.subarray(0, table.length - 1))).toThrow(RangeError)
    expect(() => readStaticVectors(table.subarray(0, 10))).toThrow(RangeError)
  })
})

function makeTable({ pieces, rows, scale }: { pieces: string[]; rows: number[][]; scale: number }): Uint8Array {
  const header = JSON.stringify({ name: 'small', dimensions: 2, pieces: pieces.length })
  const text = new TextEncoder().encode(`${header}\n${pieces.join(' ')}\n`)
  const scales = new Uint8Array(new Float32Array(pieces.map(() => scale)).buffer)
  return Uint8Array.from([...text, ...scales, ...rows.map(([a, b]) => (a! + 8) | ((b! + 8) << 4))])
}
