// What must hold in every talk, over many talks that nobody wrote: lines by which situations are known, short answers,
// requests and whatever could be tapped, in any order.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { screen } from '../safety/screen.ts'
import { createTalks, type Played, seededChance, type TalkInPlay } from './talk.fixture.ts'

const library = realLibrary()
const startTalk = createTalks(library)

const ANSWERS = [
  'yes',
  'no',
  'ok',
  'maybe',
  'hmm',
  'not really',
  'yes exactly',
  "I don't know",
  'no thanks',
  'I guess',
  'wow',
  'every evening, I think',
  'since the spring',
  'because I was afraid',
  "I'd like one evening without it",
]
const REQUESTS = [
  'what should I do?',
  'what could I say to them?',
  'anything else?',
  'how are you?',
  'is this private?',
  'thanks',
  'are you a bot?',
  'should we see a counsellor?',
  'hello',
  "no, that's not it",
  'just tell me straight',
  'too long',
  'just give me ideas',
  "I'm too tired for this",
  'can we talk about something else',
]
const harmless = (line: string) => screen(line, [], library.signals).risk.level === 'none'
const lines = library.situations.map(({ id, heard }) => ({ id, heard: heard.filter(harmless) }))
const TAPPED = Object.entries(library.moves).flatMap(([key, labels]) => (key.startsWith('quick-') ? labels : []))

/** A talk of some length, all of it decided by one seed. Ends early where something sums up to danger. */
function randomTalk(seed: number, length: number, check: (turn: Played, talk: TalkInPlay) => void): TalkInPlay {
  const chance = seededChance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const talk = startTalk({ seed })
  const home = pick(lines)
  for (let turn = 1; turn <= length; turn += 1) {
    const tappable = talk.turns.at(-1)?.quick ?? []
    const dice = chance()
    const person =
      turn === 1 || dice < 0.35
        ? pick(home.heard)
        : dice < 0.6
          ? pick(ANSWERS)
          : dice < 0.8 && tappable.length > 0
            ? pick(tappable)
            : dice < 0.86
              ? pick(pick(lines).heard)
              : dice < 0.95
                ? pick(REQUESTS)
                : pick(TAPPED)
    const played = talk.say(person)
    if (played.state.danger) break
    check(played, talk)
  }
  return talk
}

function everyTalk(length: number, runs: number, check: (turn: Played, talk: TalkInPlay) => void): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      randomTalk(seed, length, check)
    }),
    { numRuns: runs, seed: 20_240 },
  )
}

const sentences = (text: string) =>
  text.split(/(?<=[.?!…]["”’]?)\s+/).filter((sentence) => sentence.split(/\s+/).length >= 4)
const asks = (text: string) => text.includes('?')

describe('in every talk', { timeout: 120_000 }, () => {
  test('a turn is whole: never empty, no slot left open, no broken sentence', () => {
    everyTalk(60, 25, ({ spoken, why, text }) => {
      expect(spoken.length).toBeGreaterThan(0)
      expect(why.from.length).toBeGreaterThan(0)
      for (const { text: paragraph } of spoken) {
        expect(paragraph.trim()).not.toBe('')
        expect(paragraph).not.toMatch(/\{\w+\}|\[[^\]]*\|[^\]]*\]|undefined/)
        expect(paragraph).toMatch(/^["“]?[\p{Lu}\p{N}]/u)
        expect(paragraph).toMatch(/[.?!…]["”]?$/)
        expect(paragraph).not.toMatch(/,[.?]|\.\.(?!\.)|\s[.,?]| {2}|[.?] \p{Ll}/u)
      }
      expect(text).not.toMatch(/!|\p{Extended_Pictographic}/u)
    })
  })

  test('no sentence comes twice, until content is used up and the coach has said so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const said = new Set<string>()
        let usedUp = false
        randomTalk(seed, 60, ({ spoken, why }) => {
          for (const { text, from } of spoken) {
            // What gathers up says again what was heard: that is its purpose. Fixed words for care are not of this folder.
            if (from.startsWith('move/summary/') || !/^(move|situation)\//.test(from)) continue
            for (const sentence of sentences(text)) {
              expect(usedUp || !said.has(sentence), `twice: ${sentence}`).toBe(true)
              said.add(sentence)
            }
          }
          usedUp ||= why.from.includes('move/long-enough/0')
        })
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  test('however long it goes on, there are words, and before the first repeats the coach has said that it was long', () => {
    for (const seed of [1, 2, 3]) {
      const talk = startTalk({ seed })
      const said = new Set<string>()
      let usedUp = false
      for (let turn = 0; turn < 160; turn += 1) {
        const { spoken, text } = talk.say(
          ['ok', 'no', "I don't know", 'yes', 'He sat in the garden'][(turn * seed) % 5]!,
        )
        expect(text.trim()).not.toBe('')
        for (const { from } of spoken) {
          expect(usedUp || !said.has(from), from).toBe(true)
          said.add(from)
          usedUp ||= from === 'move/long-enough/0'
        }
      }
      expect(usedUp).toBe(true)
    }
  })

  test('a turn asks one thing or offers one, never both', () => {
    everyTalk(40, 25, ({ spoken, offer, why }) => {
      // A reflection or an insight may itself be put as a question in content.
      const own = spoken.filter(({ from }) => !/\/(?:reflect|know|other_side)\//.test(from))
      const asked = own.filter(({ text }) => asks(text))
      expect(asked.length, why.from.join(' ')).toBeLessThanOrEqual(offer ? 0 : 1)
    })
  })

  test('nothing is offered before the third turn unless it was asked for', () => {
    const asking = new Set(['ask-advice', 'say-better', 'start-practice', 'more-ideas'])
    everyTalk(3, 150, ({ offer, state }, talk) => {
      if (!offer || state.turns >= 3) return
      expect(talk.turns.some(({ why }) => asking.has(why.heard.intent))).toBe(true)
    })
  })

  test('who wants no ideas gets none, and who wants no questions is asked none, until they ask', () => {
    const asking = new Set([
      'ask-advice',
      'say-better',
      'start-practice',
      'another',
      'human-help',
      'change-topic',
      'small-talk',
      'more-ideas',
    ])
    everyTalk(12, 40, (_, talk) => {
      if (talk.turns.length < 12) return
      const quiet = talk.say('stop asking me questions')
      if (quiet.state.danger) return
      expect(asks(quiet.text)).toBe(false)
      for (const person of ['He came home late', 'yes', 'no', "I don't know", 'We ate and went to bed']) {
        const turn = talk.say(person)
        if (turn.state.danger || asking.has(turn.why.heard.intent)) return
        const own = turn.spoken.filter(({ from }) => !from.includes('/reflect/'))
        expect(own.filter(({ text }) => asks(text)).map(({ text }) => text)).toEqual([])
        expect(turn.offer).toBeUndefined()
      }
    })
  })

  test('short answers do not move it to another situation', () => {
    everyTalk(30, 25, ({ person, state, why }, talk) => {
      const before = talk.turns.at(-2)?.state.situation?.id
      const named = library.situations.some(({ name }) => name === person)
      if (!before || person.split(/\s+/).length > 6 || named) return
      if (['misunderstood', 'change-topic'].includes(why.heard.intent)) return
      if (['which', 'guess'].includes(talk.turns.at(-2)?.state.asked?.stage ?? '')) return
      expect(state.situation?.id).toBe(before)
    })
  })

  test('what it is not, it never is again unless the person says its name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const talk = randomTalk(seed, 5, () => undefined)
        const wrong = talk.state.situation?.id
        if (!wrong || talk.state.danger) return
        const repaired = talk.say("no, that's not it")
        if (repaired.why.move !== 'repair') return
        const { name, heard } = library.situations.find((s) => s.id === wrong)!
        expect(repaired.state.situation).toBeUndefined()
        for (const line of heard.filter(harmless).slice(0, 6)) {
          const turn = talk.say(line)
          if (turn.state.danger) return
          expect(turn.state.situation?.id).not.toBe(wrong)
          expect(turn.quick).not.toContain(name)
        }
      }),
      { numRuns: 40, seed: 3 },
    )
  })

  test('the state is a plain value, and the same seed gives the same talk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const talk = randomTalk(seed, 20, ({ state }) => {
          expect(JSON.parse(JSON.stringify(state))).toEqual(state)
        })
        const again = startTalk({ seed, kept: true })
        for (const { person, effects, state } of talk.turns) {
          const turn = again.say(person)
          expect(turn.effects).toEqual(effects)
          expect(turn.state).toEqual(state)
        }
      }),
      { numRuns: 15, seed: 11 },
    )
  })

  test('every text and every source it names is there', () => {
    everyTalk(30, 15, ({ why }) => {
      for (const key of why.from) {
        const [kind, id = '', at = ''] = key.split('/')
        if (kind === 'move') expect(library.moves[id]?.[Number(at)], key).toBeDefined()
        else if (kind === 'situation') expect(library.situations.some((s) => s.id === id)).toBe(true)
      }
      for (const source of why.sources) expect(library.sources[source], source).toBeDefined()
    })
  })
})
