import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { realLibrary, realRehearsal } from '#knowledge/library.fixture.ts'
import { createRewriter } from '../rewrite/rewriter.ts'
import { keepsakeOf } from './keepsake.ts'
import { createPlay } from './rehearse.fixture.ts'
import { LONGEST, mayTakeBack, type RehearsalEvent } from './rehearse.ts'
import type { Rehearsal } from './state.ts'
import { bandOf } from './warmth.ts'

const library = realLibrary()
const set = realRehearsal()
const { stage, screened, begin, act, say, sayAll } = createPlay(library, set)
const hear = (text: string) => stage.hear(screened(text))

describe('a sentence is heard as', () => {
  it.each([
    ['You never listen to me.', 'attack'],
    ['why do you always do that', 'attack'],
    ["I feel like you don't care about any of this", 'attack'],
    ['We need to talk.', 'vague'],
    ["it's just everything", 'vague'],
    ["You said you'd call and you didn't.", 'told'],
    ['I felt alone on Friday when you came home at midnight.', 'felt'],
    ['I miss us.', 'felt'],
    ["Could you text me when you're late?", 'request'],
    ['When you look at your phone at dinner I feel invisible. Could you leave it in the hall?', 'request'],
    ['Sorry.', 'apology'],
    ["I'm sorry I shouted at you on Sunday.", 'apology'],
    ['What was it like for you?', 'question'],
    ['Do you still love me?', 'question'],
    ['I hear you, it was a long week.', 'takes-in'],
    ["I've been hiding a debt from you since March.", 'news'],
    ["I don't want children.", 'news'],
    ['ok', 'short'],
    ["There's something I have to tell you.", 'vague'],
    ['so um i wanted to say something about last night', 'vague'],
    ["I don't want to push you.", 'takes-in'],
    ['The kitchen is what it is.', 'plain'],
  ])('%s: %s', (text, manner) => {
    expect(hear(text).manner).toBe(manner)
  })

  it('says what is asked for as the other would say it, or not at all', () => {
    expect(hear('Please put your phone away when we eat.').ask).toBe('put my phone away when we eat')
    expect(hear('I need you to call me when you are late').ask).toBe('call you when I am late')
    expect(hear('Could you ask Tom whether he likes you and me?').ask).toBeUndefined()
    expect(hear('Could we go to bed earlier?').ask).toBeUndefined()
  })

  it('knows an apology that takes itself back', () => {
    expect(hear("I'm sorry if you felt that way").hollow).toBe(true)
    expect(hear("I'm sorry I was late").hollow).toBe(false)
  })
})

describe('the stand-in', () => {
  test.each(set.standIns.map(({ id }) => [id]))(
    '%s draws back from attacks and goes; comes nearer to who speaks well',
    (id) => {
      const harsh = sayAll(begin(id), Array(LONGEST).fill('You are so selfish and you never listen, you idiot.'))
      expect(harsh.ended).toBe('left')
      expect(harsh.warmth).toBe(0)
      const good = sayAll(begin(id), [
        'I felt alone on Friday when you came home at midnight.',
        'What was it like for you?',
        "I hear you. I'm sorry I shouted.",
        "Could you text me when you're late?",
        'Thank you. That makes sense.',
      ])
      expect(good.warmth).toBeGreaterThan(begin(id).warmth)
      expect(good.exchanges.every(({ before, after }) => after >= before)).toBe(true)
      expect(bandOf(good.warmth)).toBe('open')
    },
  )

  it('takes up what was asked of it', () => {
    const asked = say(begin('listens-well'), 'Could you put your phone away at dinner?')
    expect(asked.exchanges[0]!.answer.text).toContain('put my phone away at dinner')
  })

  it('is the same for the same seed', () => {
    const lines = ['We need to talk.', 'You never help.', 'Sorry.']
    expect(sayAll(begin('hits-back', 3), lines)).toEqual(sayAll(begin('hits-back', 3), lines))
  })
})

describe('the person', () => {
  it('takes a sentence back and has both ways side by side', () => {
    const before = say(begin('goes-quiet'), 'You never listen to me.')
    const back = act(before, { kind: 'again' })
    expect(back.exchanges).toEqual([])
    expect(back.warmth).toBe(begin('goes-quiet').warmth)
    const after = say(back, 'I felt alone at dinner on Friday.')
    expect(after.exchanges[0]!.takes.map(({ said }) => said)).toEqual(['You never listen to me.'])
    expect(after.warmth).toBeGreaterThan(before.warmth)
  })

  it('brings it back in after it went, twice', () => {
    const rude = 'You are such a selfish idiot.'
    let now = begin('goes-quiet')
    for (let times = 0; times < 3; times++) {
      while (!now.ended) now = say(now, rude)
      expect(now.ended).toBe('left')
      expect(mayTakeBack(now)).toBe(times < 2)
      now = act(now, { kind: 'again' })
    }
    expect(now.ended).toBe('left')
  })

  it('pauses: what happened, the words it hangs on, one suggestion; a next sentence ends the pause', () => {
    const paused = act(say(begin('goes-quiet'), 'You never listen to me.'), { kind: 'pause' })
    expect(paused.pause).toMatchObject({
      quote: 'You never listen',
      better: { key: expect.stringMatching(/^better\/absolute/) },
    })
    expect(say(paused, 'Sorry.').pause).toBeUndefined()
    expect(act(begin('goes-quiet'), { kind: 'pause' }).pause).toEqual({
      what: { key: '', text: set.pause.before },
    })
  })

  it('sits in the other chair once, for one answer', () => {
    const said = say(begin('goes-quiet'), 'You never listen to me.')
    const sat = act(said, { kind: 'swap' })
    expect(sat.chair).toEqual({ at: 1, heard: 'You never listen to me.', answer: '' })
    expect(say(sat, 'Something else')).toEqual(sat)
    const answered = act(sat, { kind: 'answer-as-them', line: screened('I feel small when you say that.') })
    expect(answered.chair).toMatchObject({ answer: 'I feel small when you say that.', note: { key: 'chair/soft/0' } })
    expect(act(answered, { kind: 'swap' })).toEqual(answered)
    expect(act(begin('goes-quiet'), { kind: 'swap' }).chair).toBeUndefined()
  })

  it('takes along what reached the other most, never a sharp sentence', () => {
    const played = sayAll(begin('listens-well'), [
      'You never listen to me.',
      'I felt alone on Friday. Could you text me when you are late?',
      'ok',
    ])
    expect(keepsakeOf(played)).toEqual({
      best: 'I felt alone on Friday. Could you text me when you are late?',
      line: 'Could you text me when you are late?',
    })
    expect(keepsakeOf(say(begin('hits-back'), 'You never listen to me.'))).toBeUndefined()
  })
})

const LINES = [
  'You never listen to me.',
  'You are so selfish, you idiot.',
  'We need to talk.',
  'ok',
  '',
  'I felt alone on Friday when you came home at midnight.',
  "Could you text me when you're late?",
  "I'm sorry I shouted.",
  "I'm sorry if you felt that way",
  'What was it like for you?',
  'I hear you.',
  "I don't want children.",
  'I told you on Monday that Mum was coming.',
]
const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 40 })).map(screened)
const event: fc.Arbitrary<RehearsalEvent> = fc.oneof(
  { weight: 6, arbitrary: line.map((said) => ({ kind: 'say' as const, line: said })) },
  { weight: 3, arbitrary: fc.constantFrom<RehearsalEvent>({ kind: 'again' }, { kind: 'pause' }, { kind: 'go-on' }) },
  { weight: 1, arbitrary: fc.constant<RehearsalEvent>({ kind: 'swap' }) },
  { weight: 1, arbitrary: line.map((said) => ({ kind: 'answer-as-them' as const, line: said })) },
)
const anyRehearsal = fc.tuple(
  fc.constantFrom(...set.standIns.map(({ id }) => id)),
  fc.nat(999),
  fc.array(event, { maxLength: 60 }),
)

/** Everything that was said to the person, also what was taken back. */
function heardIn({ exchanges, aside, last }: Rehearsal): string[] {
  const all = [...exchanges.flatMap(({ takes, ...take }) => [...takes, take]), ...aside]
  return [...all.map(({ answer }) => answer.text), ...(last ? [last.text] : [])]
}

test('whatever is done: always an answer, nothing twice, and it ends', () => {
  fc.assert(
    fc.property(anyRehearsal, ([id, seed, events]) => {
      let now = begin(id, seed)
      for (const one of events) {
        const before = now.exchanges.length
        now = act(now, one)
        expect(now.warmth).toBeGreaterThanOrEqual(0)
        expect(now.warmth).toBeLessThanOrEqual(10)
        if (now.exchanges.length > before) expect(now.exchanges.at(-1)!.answer.text).not.toBe('')
      }
      expect(now.exchanges.length).toBeLessThanOrEqual(LONGEST)
      expect(new Set(now.used).size).toBe(now.used.length)
      const heard = heardIn(now)
      expect(new Set(heard).size).toBe(heard.length)
      expect(act(now, { kind: 'enough' }).ended).toBeDefined()
    }),
    { numRuns: 150 },
  )
})

test('it may be hurt or cross, and is never cruel: no contempt, no name, no threat in anything it says', () => {
  const { look } = createRewriter(library)
  const cruel = ['contempt', 'label', 'name-calling', 'threat', 'ultimatum']
  for (const { id } of set.standIns) {
    const played = sayAll(
      begin(id, 5),
      LINES.filter((one) => one !== ''),
    )
    for (const text of heardIn(played)) {
      expect(
        look(screened(text.replace(/\([^)]*\)/g, ''))).marks.filter(({ kind }) => cruel.includes(kind)),
        text,
      ).toEqual([])
    }
  }
})
