import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { screen } from '../safety/screen.ts'
import { createFindInvented } from './invention.ts'
import { prepareParts } from './prepare-parts.ts'
import type { Part } from './rewrite-kinds.ts'
import { createRewriter } from './rewriter.ts'

const library = realLibrary()
const rewriter = createRewriter(library)
const screened = (text: string) => screen(text, [], library.signals)
const rewrite = (text: string, answers: Partial<Record<Part, string>> = {}, seed = 1) =>
  rewriter.rewrite(screened(text), {
    seed,
    answers: Object.fromEntries(Object.entries(answers).map(([part, answer]) => [part, screened(answer)])),
  })
const direct = (text: string) => rewrite(text).versions?.direct

describe('what lands hard', () => {
  it('is marked where it stands, with one sentence of why', () => {
    const text = 'You never listen to me. I told you three times that Mum is coming on Saturday.'
    const { marks } = rewrite(text)
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['absolute', 'You never listen'],
    ])
    expect(marks[0]!.why).toMatch(/\.$/)
  })

  it.each([
    ['Thanks a lot for leaving me with your parents for three hours.', 'sarcasm'],
    ['At least my ex knew how to cook.', 'comparison'],
    ["You're the one who walked out on Sunday.", 'defensiveness'],
    ['Either you ring the landlord today or I am leaving.', 'ultimatum'],
    ['I hate you, you absolute idiot', 'name-calling'],
    ["You don't give a shit about me.", 'mind-reading'],
    ['Your mother is a nightmare and you let her walk all over us.', 'name-calling'],
    ['we were never your priority', 'mind-reading'],
  ])('%s is %s', (text, kind) => {
    expect(rewrite(text).marks.map((mark) => mark.kind)).toContain(kind)
  })
})

describe('versions', () => {
  it.each([
    ['why cant u just text me when ur gonna be late', 'text me when ur gonna be late'],
    ["If you're late again tonight, don't bother coming home.", 'be late again tonight'],
    ['You spent £400 on a bike without telling me, you absolute idiot.', 'spent £400 on a bike without telling me'],
    ['Thanks a lot for leaving me with your parents for three hours.', 'left me with your parents for three hours'],
    ['You made me look like a fool in front of my whole team.', 'in front of my whole team'],
    ["I can't believe you told Priya about the loan, you snake.", 'told Priya about the loan'],
    ['i told you a hundred times to lock the back door', 'lock the back door'],
    ['if you cared about me at all you would have called', 'you had called'],
    ['so you have time to like her pictures but not to answer me', 'answer me'],
    ['Why do I even bother cooking if you just order pizza?', 'when you just order pizza'],
    [
      'You left me alone with the kids so you could go fishing with your idiot friends.',
      'go fishing with your friends',
    ],
    ['when was the last time you even touched me', 'when you last touched me'],
  ])('%s keeps "%s"', (text, kept) => {
    const { versions } = rewrite(text)
    expect(Object.values(versions!).some((version) => version.includes(kept))).toBe(true)
  })

  it('keep the hand they were written in', () => {
    const { versions } = rewrite('ur so selfish. u said ud pick up Ella at 4 and i had to leave work AGAIN')
    for (const version of Object.values(versions!)) {
      expect(version).toMatch(/^\p{Ll}/u)
      expect(version).not.toMatch(/\bI\b|\byou\b|AGAIN|\.$/)
    }
  })

  it('leave a marked gap where nothing is left, rather than guess', () => {
    expect(direct('You are pathetic.')).toMatch(/\[what happened\]/)
  })

  it('take up answers in the person’s own words', () => {
    const { missing, versions } = rewrite('You are pathetic.', {
      happened: 'you left before the speeches',
      felt: 'small',
      ask: 'stay till the end next time',
    })
    expect(missing).toEqual(['need'])
    expect(versions!.direct).toMatch(/left before the speeches.*small.*stay till the end next time/)
    expect(versions!.direct).not.toContain('[')
  })

  it('are the same for the same seed', () => {
    const text = 'You always take her side and I am sick of it.'
    expect(rewrite(text, {}, 7)).toEqual(rewrite(text, {}, 7))
  })

  it('ask in order for what is missing', () => {
    expect(rewrite('You are pathetic.').missing).toEqual(['happened', 'felt', 'need', 'ask'])
  })
})

describe('a fair message', () => {
  it.each([
    'I felt hurt when you left the party without telling me. Could we talk about it tonight?',
    'Hey love, running ten minutes late, save me some pasta x',
    "I'm sorry I snapped at you this morning.",
    '',
  ])('is left alone: %s', (text) => {
    expect(rewrite(text)).toMatchObject({ marks: [], missing: [] })
    expect(rewrite(text).versions).toBeUndefined()
  })
})

describe('what is not worded', () => {
  it.each([
    ['If you leave I will post those photos of you.', 'blackmail', false],
    ["I'll kill you if you go to that party", 'threat', false],
    ['Send me your location right now', 'monitoring', false],
    ["if you loved me you'd sleep with me", 'manipulation', false],
    ['I know you blocked me but I just need you to hear this', 'pursuit', false],
    ['what can i say so he does not hit me tonight', 'danger', true],
    ['I am going to kill myself tonight', 'crisis', true],
  ])('%s: %s', (text, kind, help) => {
    const { refused, versions } = rewrite(text)
    // A threat to hurt is known to screening as well: either name says why.
    expect([kind, kind === 'threat' ? 'harm' : kind]).toContain(refused?.kind)
    if (kind !== 'threat') expect(refused?.help).toBe(help)
    expect(versions).toBeUndefined()
  })

  it('nor where what is told beside it shows the danger', () => {
    const about = screened('he hits me when he is angry and I want him to calm down')
    expect(rewriter.rewrite(screened('Please let us talk about yesterday'), { about }).refused).toMatchObject({
      help: true,
    })
  })
})

test('a version changed by hand is looked at again', () => {
  expect(rewriter.check(screened('Dinner was at seven and you came at nine.')).marks).toEqual([])
  expect(rewriter.check(screened('You are such an idiot.')).marks).not.toEqual([])
})

test('whatever is pasted, nothing is invented, nothing attacks, and nothing is said better twice', {
  timeout: 60_000,
}, () => {
  const invented = createFindInvented(
    library.rewrite,
    prepareParts(library, { judge: () => never(), feels: () => false }).forms,
  )
  const bits = [
    'you never call me',
    'you idiot',
    'I waited for two hours',
    'again',
    'whatever',
    'Tom cried',
    'why cant you help',
    '£40',
    'because of you',
    'thanks for nothing',
    'the car was empty',
    '!!',
    '?',
    'I feel alone',
    'stop shouting',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 7 }),
      fc.constantFrom('. ', ', ', ' and ', ' '),
      (parts, joint) => {
        const text = parts.join(joint)
        for (const version of Object.values(rewrite(text).versions ?? {})) {
          expect(invented(version, text)).toEqual([])
          expect(rewrite(version).versions).toBeUndefined()
        }
      },
    ),
    { numRuns: 40 },
  )
})

function never(): never {
  throw new Error('Nothing is judged here')
}
