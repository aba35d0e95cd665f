import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import type { ActOutcome } from '../../vocabulary.ts'
import { createTalks } from '../talk.fixture.ts'

const startTalk = createTalks(realLibrary())
const STORY = 'My husband scrolls through his phone all evening. I feel invisible.'
const PHONES = 'phones-at-the-table'

describe('earlier talks about the same', () => {
  test('are spoken of once, with when and what was wished for', () => {
    const earlier = { [PHONES]: { talks: 1, first: 8, last: 8, want: 'one meal without it' } }
    const talk = startTalk({ memory: { earlier } })
    const first = talk.say(STORY)
    expect(first.why.move).toBe('last-time')
    expect(first.text).toContain('last week')
    expect(first.text).toContain('“one meal without it”')
    talk.say('Something has moved')
    expect(talk.say('At dinner mostly. I start telling him something and give up.').why.move).not.toBe('last-time')
  })

  test.each([
    ['of today', { [PHONES]: { talks: 1, first: 0, last: 0 } }],
    ['of something else', { jealousy: { talks: 4, first: 90, last: 3 } }],
  ])('%s are passed over', (_, earlier) => {
    expect(startTalk({ memory: { earlier } }).say(STORY).why.move).toBe('reflect')
  })

  test('over months lead to another human being, without pushing', () => {
    const earlier = { [PHONES]: { talks: 3, first: 75, last: 4 } }
    const turn = startTalk({ memory: { earlier } }).say(STORY)
    expect(turn.why.move).toBe('long-haul')
    expect(turn.text).toMatch(/counsellor/)
  })
})

describe('what was tried', () => {
  const key = `situation/${PHONES}/try/name-the-good-moment`
  const offered = (tried: Record<string, ActOutcome>) => {
    const talk = startTalk({ memory: { tried } })
    talk.say(STORY)
    return talk.say('What could I do?')
  }

  test('and went well is offered first, and said to be so', () => {
    const { offer, why } = offered({ [key]: 'done' })
    expect(offer).toMatchObject({ kind: 'try', key: 'name-the-good-moment' })
    expect(why.from.some((from) => from.startsWith('move/offer-again/'))).toBe(true)
  })

  test('and was let go is not offered again', () => {
    const first = offered({}).offer
    const dropped = first?.kind === 'try' ? `situation/${PHONES}/try/${first.key}` : ''
    expect(offered({ [dropped]: 'dropped' }).offer).not.toEqual(first)
  })
})
