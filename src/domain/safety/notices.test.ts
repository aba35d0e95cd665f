import { describe, expect, it } from 'vitest'
import { AWAY, noticeDue, STRETCH, type Use } from './notices.ts'

const START = 1_800_000_000_000
const MINUTE = 60_000

/** Sends messages at the given minutes after the start and tells which notices came. */
function notices(minutes: number[], use: Use = { sessionAt: START }): Array<string | undefined> {
  let now = use
  return minutes.map((minute) => {
    const due = noticeDue(now, START + minute * MINUTE)
    now = due.use
    return due.notice
  })
}

const everyTen = (hours: number) => Array.from({ length: hours * 6 + 1 }, (_, i) => i * 10)

describe('notices', () => {
  it('come at first use, and not again in the same session', () => {
    expect(notices([0, 1, 30, 100])).toEqual(['first', undefined, undefined, undefined])
  })

  it('come once in every three hours of use without a long pause', () => {
    const came = notices(everyTen(7))
    expect(came.filter(Boolean)).toEqual(['first', 'three-hours', 'three-hours'])
    expect(came.indexOf('three-hours')).toBe(STRETCH / MINUTE / 10)
  })

  it('count three hours anew after a pause', () => {
    expect(notices([0, 170, 175, 300, 345]).filter(Boolean)).toEqual(['first'])
  })

  it('come with a new session', () => {
    const later = START + 60 * MINUTE
    const use: Use = { lastAt: START, since: START, noticeAt: START, sessionAt: later }
    expect(noticeDue(use, later).notice).toBe('session')
  })

  it('come after seven days away, also in a page that was left open', () => {
    const use: Use = { lastAt: START, since: START, noticeAt: START, sessionAt: START }
    expect(noticeDue(use, START + AWAY - 1).notice).toBe('session')
    expect(noticeDue(use, START + AWAY).notice).toBe('returned')
  })
})
