import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishTone, readSuite } from '../../../evals/tone/suite.ts'
import { TONE_MARKS, type ToneMarkKind } from '../vocabulary.ts'
import { tokensOf } from './tokens.ts'
import { createJudgeTone } from './tone.ts'

const judge = createJudgeTone(englishTone())
const heard = (text: string) => judge(text, tokensOf(text))
const marked = (text: string) =>
  heard(text).marks.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const)

const SPEAKS: Record<ToneMarkKind, string[]> = {
  insult: [
    'You are an idiot.',
    'your such a liar',
    'You lying bastard',
    'Go to hell',
    'I hate you.',
    'u fucking moron',
    'sh!thead',
  ],
  contempt: [
    'You disgust me.',
    'Grow up.',
    'Thanks for nothing.',
    'Must be nice to be you.',
    'What did I ever see in you?',
  ],
  criticism: ['You are so selfish.', 'This is all your fault.', "Why can't you ever help?", 'You ruin everything.'],
  absolute: ['You never listen.', 'You always do this.', 'Nothing I do is ever good enough.'],
  'mind-reading': ["You don't care about me.", 'You did that on purpose.', "You're only nice when you want something."],
  defensiveness: ["I wouldn't have to shout if you listened.", 'You started it.', "I'm not the one who lied."],
  stonewalling: ['Whatever.', "I'm done talking to you.", 'Save your breath.', 'Do what you want.'],
  threat: ["You'll regret this.", 'I know where you live.', "It's her or me.", 'Call me tonight or we are done.'],
  command: ['Shut up.', 'Stop lying.', "Don't you walk away from me.", 'Get out of my house'],
}
const SILENT: Record<ToneMarkKind, string[]> = {
  insult: [
    "I'm such an idiot.",
    'My boss is an idiot.',
    'You are not stupid.',
    "I don't think you're an idiot.",
    'You called me a liar.',
    'You said "you are useless" to me.',
    'The stupid bus is late again.',
    'I hate how much I miss you.',
  ],
  contempt: [
    'Thanks for letting me know.',
    'How kind of you to come.',
    'When we grow up we want a garden.',
    'Great news!',
  ],
  criticism: ["It wasn't your fault.", 'Everything is ready for the party.', "You couldn't have known."],
  absolute: [
    'You always make me laugh.',
    'You never fail to cheer me up.',
    'I always think of you.',
    'You always listen to me.',
  ],
  'mind-reading': ['Do you care for tea?', 'She did that on purpose.', 'You just missed the bus.'],
  defensiveness: ["I'm fine, what about you?", 'We started it together.'],
  stonewalling: ['Whatever you like for dinner.', 'Okay.', 'I was done with work at six.'],
  threat: [
    "I'll get you at the station.",
    'You will see the blue door on the left.',
    'Either Tuesday or Thursday is fine.',
  ],
  command: ['Could you shut the window?', 'You told me to shut up.', "I can't stop crying."],
}

describe('marks by kind', () => {
  for (const [kind, texts] of Object.entries(SPEAKS)) {
    it.each(texts)(`${kind}: %s`, (text) => expect(marked(text).map(([found]) => found)).toContain(kind))
  }
  for (const [kind, texts] of Object.entries(SILENT)) {
    it.each(texts)(`no ${kind}: %s`, (text) => expect(marked(text).map(([found]) => found)).not.toContain(kind))
  }
})

describe('spans are the very words', () => {
  it.each<[string, ...(readonly [ToneMarkKind, string])[]]>([
    ['Listen. You are such an idiot, you know.', ['insult', 'You are such an idiot']],
    ['Please shut up, I have a headache.', ['command', 'shut up']],
    ["Fine. You're so selfish!", ['criticism', "You're so selfish"]],
    ['It is late and you never listen.', ['absolute', 'you never listen']],
    ['I won’t wait. It’s her or me.', ['threat', 'It’s her or me']],
    ['ok f*ck you then', ['insult', 'f*ck you']],
    ['You are a self-absorbed man. Grow up.', ['criticism', 'You are a self-absorbed man'], ['contempt', 'Grow up']],
  ])('%s', (text, ...expected) => expect(marked(text)).toEqual(expected))
})

describe('whether it lands as an attack', () => {
  it.each([
    'I hate how much I miss you.',
    'Fuck, I love you.',
    'You are my favourite idiot, I love you ❤️',
    "I'm not going to keep talking about this tonight. I love you, we can talk tomorrow.",
    'I felt hurt when you left without a word, and I would like to talk about it.',
    'Could you please stop leaving wet towels on the bed?',
    'You called me stupid in front of my parents. That hurt.',
    'My sister is a nightmare today.',
    '',
    '...',
  ])('not: %s', (text) => expect(heard(text).attack).toBeLessThan(0.5))

  it.each([
    'You are the most selfish person I know and I am sick of you.',
    'Thanks for nothing. As usual.',
    "If you don't come home now it's over.",
    'You only said that to hurt me. Grow up.',
    'SHUT UP!! You stupid liar!!',
  ])('yes: %s', (text) => expect(heard(text).attack).toBeGreaterThan(0.5))

  it('weighs a hard word less where it stands among kind ones', () => {
    expect(heard('You forgot the milk, you idiot, I love you so much haha').attack).toBeLessThan(
      heard('You forgot the milk, you idiot').attack,
    )
  })
})

describe('the content', () => {
  const tone = englishTone()
  const groups = TONE_MARKS.flatMap((kind) => Object.values(tone.marks[kind]))
  const patterns = [
    ...groups.flatMap(({ any }) => any),
    ...Object.values(tone.lists).flat(),
    ...Object.values(tone.signs).flat(),
    ...tone.void,
  ]

  it('waits for no word that is written out before it is matched', () => {
    const words = new Set(patterns.flatMap((pattern) => pattern.split(/[^\p{L}']+/u)))
    expect(Object.keys(tone.expand).filter((word) => words.has(word))).toEqual([])
  })

  it('uses every list', () => {
    const all = patterns.join(' ')
    expect(Object.keys(tone.lists).filter((name) => !all.includes(`<${name}>`))).toEqual([])
  })
})

describe('for any text', () => {
  const pieces = readSuite('tuning').map((message) => message.text)
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '"', "'", '\n', '*', '😂', '’', '-')))
      .map((parts) => parts.join(' ')),
  )

  it('marks lie in order, within the text, on words, none over another', () => {
    fc.assert(
      fc.property(text, (message) => {
        const { attack, marks } = heard(message)
        expect(attack).toBeGreaterThanOrEqual(0)
        expect(attack).toBeLessThanOrEqual(1)
        let before = 0
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(message.length)
          expect(message.slice(start, end).trim()).toBe(message.slice(start, end))
          before = end
        }
      }),
      { numRuns: 300 },
    )
  })

  it('hears the same text the same way, whatever was heard before', () => {
    fc.assert(
      fc.property(text, text, (message, other) => {
        const first = heard(message)
        heard(other)
        expect(heard(message)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  it('marks nothing in what is quoted as a whole', () => {
    for (const piece of pieces.filter((p) => !/["“”]/.test(p))) expect(heard(`You said "${piece}"`).marks).toEqual([])
  })

  it('takes time in step with the length', { timeout: 60_000 }, () => {
    const timed = (message: string) => {
      const start = performance.now()
      heard(message)
      return performance.now() - start
    }
    // What else the computer does is not measured: a slow one is measured again.
    const best = (message: string, most: number) => {
      let least = timed(message)
      for (let again = 0; again < 4 && least >= most; again++) least = Math.min(least, timed(message))
      return least
    }
    for (const piece of [
      'you are so ',
      'oh you never ever ',
      "'s's's",
      '"',
      'if , ',
      '****f',
      'aaaaaaaaa',
      'you you you lol ',
    ]) {
      const most = 60 * Math.max(best(piece.repeat(2_000), 1), 1 / 3)
      expect(best(piece.repeat(16_000), most)).toBeLessThan(most)
    }
  })
})
