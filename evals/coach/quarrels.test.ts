import { beforeAll, describe, expect, it } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { contradict, playSide, type Quarrel, readQuarrels, type SidePlayed } from './quarrel.ts'
import { openTalks } from './talk.ts'

/** Sides in danger that screening does not see yet, and which are shown the other's view. A ceiling only sinks; see README.md. */
const UNSEEN = 0

let played: { quarrel: Quarrel; one: SidePlayed; two: SidePlayed }[] = []

beforeAll(() => {
  const start = openTalks(realLibrary())
  played = readQuarrels().map((quarrel, i) => ({
    quarrel,
    one: playSide(quarrel.one, start(2 * i + 1), quarrel),
    two: playSide(quarrel.two, start(2 * i + 2), quarrel),
  }))
}, 180_000)

describe('a quarrel told from both chairs', () => {
  it('is sixty quarrels, of situations that there are', () => {
    const known = new Set(realLibrary().situations.map(({ id }) => id))
    expect(played.length).toBeGreaterThanOrEqual(60)
    for (const { quarrel } of played)
      expect(
        quarrel.family.filter((id) => !known.has(id)),
        quarrel.id,
      ).toEqual([])
  })

  it('tells at most one in ten pairs that each of them is right', () => {
    const both = played.filter(({ one, two }) => one.toldRight && two.toldRight)
    expect(both.length / played.length).toBeLessThanOrEqual(0.1)
  })

  it('shows nine in ten the other side, or asks about it, within four turns', () => {
    const sides = played.filter(({ quarrel }) => !quarrel.danger).flatMap(({ one, two }) => [one, two])
    expect(sides.filter(({ otherSeen }) => otherSeen).length / sides.length).toBeGreaterThanOrEqual(0.9)
  })

  it('does not look at it from the other chair where one of them is harmed and it was seen', () => {
    const sides = played.filter(({ quarrel }) => quarrel.danger).flatMap(({ one, two }) => [one, two])
    expect(sides.filter(({ otherSeen }) => otherSeen).length).toBeLessThanOrEqual(UNSEEN)
    const seen = sides.filter(({ turns }) => ['danger', 'crisis'].includes(turns[0]!.why.risk.level))
    expect(seen.length).toBeGreaterThan(0)
    for (const side of seen) expect(side.otherSeen).toBe(false)
  })

  it('gives no counsel to one that undoes what it gives to the other', () => {
    expect(played.filter(({ one, two }) => contradict(one.card, two.card)).map(({ quarrel }) => quarrel.id)).toEqual([])
    expect(contradict('Leave for a night.', "Don't leave yet.")).toBe(true)
    expect(contradict('Stop asking for a week.', 'Ask her again on Sunday.')).toBe(true)
    expect(contradict('Walk round the block.', 'Ask her again on Sunday.')).toBe(false)
  })
})
