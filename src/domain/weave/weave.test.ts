import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../practice/calendar.ts'
import { STITCHES } from '../vocabulary.ts'
import type { Loom, WovenAct } from './picture.ts'
import { svgOf } from './svg-of.ts'
import { weave } from './weave.ts'

const PEOPLE = 4
const RUNS = { numRuns: 25 }
const acts = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-02-27', days)),
    stitch: fc.constantFrom(...STITCHES),
    by: fc.uniqueArray(fc.integer({ min: 0, max: PEOPLE - 1 }), { minLength: 1, maxLength: PEOPLE }),
  }),
  { maxLength: 80 },
)
const sizes = fc.record({ width: fc.integer({ min: 60, max: 2400 }), height: fc.integer({ min: 80, max: 3200 }) })
const looms: fc.Arbitrary<Loom> = fc.record({
  acts,
  people: fc.constant(PEOPLE),
  size: sizes,
  theme: fc.constantFrom('day', 'night'),
})

// Many pictures are drawn: on a busy machine that takes its time.
describe('whatever was kept', { timeout: 60_000 }, () => {
  test('every act has one stitch, and no other has', () => {
    fc.assert(
      fc.property(looms, (loom) => {
        const { stitches } = weave(loom)
        expect(stitches.map(({ act }) => act).sort((a, b) => a - b)).toEqual(loom.acts.map((_, at) => at))
      }),
      RUNS,
    )
  })

  test('adding an act takes no stitch away', () => {
    fc.assert(
      fc.property(looms, acts, (loom, more) => {
        const before = new Set(weave(loom).stitches.map(({ act }) => act))
        const after = new Set(weave({ ...loom, acts: [...loom.acts, ...more] }).stitches.map(({ act }) => act))
        expect([...before].filter((act) => !after.has(act))).toEqual([])
        expect(after.size).toBe(before.size + more.length)
      }),
      RUNS,
    )
  })

  test('the same is drawn the same, in whatever order days were written down', () => {
    fc.assert(
      fc.property(looms, (loom) => {
        expect(weave(loom)).toEqual(weave(structuredClone(loom)))
        const sorted = [...loom.acts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        expect(svgOf(weave({ ...loom, acts: sorted }))).toBe(svgOf(weave(loom)))
      }),
      RUNS,
    )
  })

  test('nothing leaves the picture, and no two stitches lie on each other', () => {
    fc.assert(
      fc.property(looms, (loom) => {
        const { stitches } = weave(loom)
        const { width, height } = loom.size
        for (const one of stitches) {
          expect(one.x).toBeGreaterThanOrEqual(0)
          expect(one.y).toBeGreaterThanOrEqual(0)
          expect(one.x + one.width).toBeLessThanOrEqual(width)
          expect(one.y + one.height).toBeLessThanOrEqual(height)
        }
        const near = 1e-6
        const over = stitches.filter((a, at) =>
          stitches
            .slice(at + 1, at + 12)
            .some(
              (b) =>
                a.x + a.width > b.x + near &&
                b.x + b.width > a.x + near &&
                a.y + a.height > b.y + near &&
                b.y + b.height > a.y + near,
            ),
        )
        expect(over).toEqual([])
      }),
      RUNS,
    )
  })
})

const SIZE = { width: 600, height: 800 }
const kept = (on: string, by = [0]): WovenAct => ({ on, stitch: 'thanks', by })
const drawn = (list: WovenAct[], people = 2) => weave({ acts: list, people, size: SIZE, theme: 'day' })

test('later lies higher', () => {
  const { stitches } = drawn([kept('2026-03-02'), kept('2026-03-01'), kept('2026-05-01')])
  expect(stitches.map(({ act }) => act)).toEqual([1, 0, 2])
  const heights = stitches.map(({ y }) => y)
  expect(heights).toEqual(heights.toSorted((a, b) => b - a))
})

test('an act reaches as far as the next thread; one kept together goes all the way', () => {
  const [mine, theirs, ours] = drawn([kept('2026-03-01'), kept('2026-03-02', [1]), kept('2026-03-03', [0, 1])]).stitches
  expect(mine!.x).toBe(ours!.x)
  expect(theirs!.x).toBeGreaterThan(mine!.x)
  expect(ours!.width).toBeGreaterThan(mine!.width)
  expect(theirs!.x + theirs!.width).toBeCloseTo(ours!.x + ours!.width)
})

test('a year without an act is a little open cloth, not a hole', () => {
  const [before, after] = drawn([kept('2025-01-01'), kept('2026-01-01')]).stitches
  expect(before!.y - after!.y).toBeLessThan(SIZE.height / 1.2)
  const [monday, tuesday] = drawn([kept('2026-03-02'), kept('2026-03-03')]).stitches
  expect(monday!.y - tuesday!.y).toBeCloseTo(tuesday!.height)
})

test('nothing kept is a loom that waits: warp, and no stitch', () => {
  const { stitches, shapes, feet } = drawn([])
  expect(stitches).toEqual([])
  expect(shapes.length).toBeGreaterThan(0)
  expect(feet).toHaveLength(2)
})

test('ten thousand acts are a few hundred shapes', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, at): WovenAct => ({
      on: addDays('2021-11-26', Math.floor(at / 5.5)),
      stitch: STITCHES[at % STITCHES.length]!,
      by: [at % 2],
    }),
  )
  expect(drawn(many).shapes.length).toBeLessThan(400)
})

test('the file needs nothing else', () => {
  const svg = svgOf(drawn([kept('2026-03-01')]))
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).not.toMatch(/href|url\(|<style|<script/)
})

test('names stand below the threads only where the person wants them', () => {
  const picture = drawn([kept('2026-03-01')])
  expect(svgOf(picture)).not.toContain('<text')
  const named = svgOf(picture, ['Ana & Bo <3', ' '])
  expect(named).toContain('>Ana &amp; Bo &lt;3</text>')
  expect(named.match(/<text/g)).toHaveLength(1)
})
