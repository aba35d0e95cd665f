import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { DANGER_PATHS } from './course-shape.ts'
import { COURSES } from './courses.ts'
import { hearAnswer } from './hear-answer.ts'
import { playWith } from './play.fixture.ts'
import { readAnswer } from './read-answer.ts'
import { RESPONSE_KEYS } from './response-keys.ts'
import { screen } from './screen.ts'

const library = realLibrary()
const play = (...lines: string[]) => playWith(library, lines)

const { responses, signals } = library

describe('the words', () => {
  const texts = Object.entries(responses).flatMap(([key, { text, or, later, again }]) =>
    [text, ...or, ...later, ...(again ? [again] : [])].map((words) => [key, words] as const),
  )

  it('are there for every key, and for nothing else', () => {
    expect(Object.keys(responses).sort()).toEqual([...RESPONSE_KEYS].sort())
  })

  it.each(texts)('%s: no digits, no list, at most one question', (_key, text) => {
    expect(text).not.toMatch(/\d|!|\n\s*-/)
    expect(text.split('?').length - 1).toBeLessThanOrEqual(1)
    expect(text).not.toMatch(
      /therap|diagnos|treatment|you should|valid\b|I hear that you|leave him|leave her|abuser|victim/i,
    )
  })

  it('ask only where a question is meant, so that two never stand together', () => {
    const questions = Object.values(COURSES).flatMap((course) => Object.keys(course.questions))
    for (const [key, words] of texts) if (questions.includes(key)) expect(words, key).toMatch(/\?/)
    const asking = Object.values(COURSES).flatMap(({ opens, questions: all }) => [
      ...Object.values(opens),
      ...Object.values(all).flatMap(({ yes, no, unclear }) =>
        [yes, no, unclear].filter((n) => n.ask).map((n) => n.say),
      ),
    ])
    for (const [key, words] of texts) if (asking.includes(key)) expect(words, key).not.toMatch(/\?/)
  })

  it('offer answers to tap that are understood, and none that sounds like danger', () => {
    for (const [key, { quick }] of Object.entries(responses)) {
      for (const words of quick) {
        const answer = readAnswer(key, screen(words, [], signals), hearAnswer(words, library))
        expect(['yes', 'no', 'unclear'], `${key}: ${words}`).toContain(answer)
        expect(screen(words, [], signals).risk.level, words).toBe('none')
      }
    }
  })
})

describe('a wish to die', () => {
  it('is met at once, with help and one question, and the answer changes what comes', () => {
    const [opening, means, alone] = play('I want to die', 'yes', 'no')
    expect(opening!.said).toEqual(['suicide-danger', 'suicide-means'])
    expect(opening!.help).toMatchObject({ crisis: false })
    expect(means!.said).toEqual(['suicide-means-yes', 'suicide-alone'])
    expect([means!.danger!.level, means!.help!.crisis]).toEqual(['crisis', true])
    expect(alone!.said).toEqual(['suicide-alone-yes', 'suicide-call'])
  })

  it('that may be acted on now opens with the numbers', () => {
    const [opening] = play("I'm going to kill myself tonight")
    expect(opening!.said).toEqual(['suicide-crisis', 'suicide-alone'])
    expect(opening!.help).toMatchObject({ crisis: true })
  })

  it('that is veiled is asked about plainly; a no lets the talk go on', () => {
    const [opening, no, ordinary] = play("They'd be better off without me.", 'No', 'My wife works too much.')
    expect(opening!.said).toEqual(['suicide-concern', 'suicide-thoughts'])
    expect(no!.said).toEqual(['suicide-thoughts-no'])
    expect(ordinary!.who).toBe('none')
  })

  it('is not ended by "I am fine"', () => {
    const [, fine, again] = play('I want to die', "I'm fine", "I'm fine")
    expect(fine!.said).toEqual(['suicide-fine', 'suicide-means'])
    expect(again!.said).toEqual(['suicide-means-unclear', 'suicide-alone'])
  })

  it('with means named in an answer becomes a crisis', () => {
    const [, answer] = play('I want to die', 'no, I have the pills here')
    expect(answer!.danger!.level).toBe('crisis')
  })

  it('gives the talk back only when the person leads there, in a crisis the second time', () => {
    const lead = 'Can we talk about my husband instead?'
    const turns = play("I'm going to kill myself tonight", lead, lead, 'He never listens.', 'I want to end my life.')
    expect(turns[1]!.said[0]).toBe('crisis-leave')
    expect(turns[2]!.said).toEqual(['suicide-leave'])
    expect(turns[3]!.who).toBe('none')
    expect(turns[4]!.who).toBe('danger')
  })
})

describe('someone who is hurt by a partner', () => {
  it('is believed, asked whether it is safe to write, then whether there is danger now', () => {
    const turns = play('My husband hit me again', 'yes', 'no', 'no', 'yes', 'yes', 'no', 'no', 'yes')
    expect(turns.map((turn) => turn.said.at(-1))).toEqual([
      'violence-safe-to-talk',
      'violence-now',
      'violence-person',
      'violence-plan',
      'violence-plan-door',
      'violence-plan-word',
      'violence-plan-bag',
      'violence-plan-phone',
      'violence-plan-end',
    ])
  })

  it('who cannot write safely is sent away from the page, without a question', () => {
    const [, stop] = play('My husband hit me again', 'no, not safe')
    expect(stop!.said).toEqual(['violence-cannot-talk'])
    expect(stop!.danger!.asked).toBeUndefined()
  })

  it('who also wants to die is first asked about that, and the rest is not forgotten', () => {
    const turns = play('I want to kill myself because he beats me', 'no', 'no', 'yes')
    expect(turns[0]!.said[0]).toBe('suicide-danger')
    expect(turns[3]!.said).toEqual(['suicide-call-yes', 'also', 'violence-danger', 'violence-safe-to-talk'])
  })

  it('is in a crisis when choked', () => {
    expect(play('He choked me last night')[0]!.said).toEqual(['violence-crisis', 'violence-neck', 'violence-now'])
  })
})

describe('an answer is read by its question', () => {
  it('alone and near mean the reverse for writing and for staying alive', () => {
    const violence = (answer: string) => play('My husband hit me again', answer)[1]!.said[0]
    expect(violence('I am alone with the children')).toBe('violence-can-talk')
    expect(violence("He's home in an hour")).toBe('violence-cannot-talk')
    const alone = (answer: string) => play('I want to die', 'no', answer)[2]!.said[0]
    expect(alone("I'm alone")).toBe('suicide-alone-yes')
    expect(alone('my brother is here')).toBe('suicide-alone-no')
  })

  it('a late "I can write" is no danger now', () => {
    const [, pressed, now, late] = play('My husband hit me again', 'he is drunk', 'he shouts', 'yes I can write')
    expect(pressed!.said).toEqual(['taken-in-believed', 'violence-safe-to-talk'])
    expect(now!.said).toEqual(['violence-talk-unclear', 'violence-now'])
    expect(late!.said).toEqual(['violence-can-talk', 'violence-now'])
    expect(late!.danger!.level).toBe('danger')
  })

  it('somebody near sends nobody to a number, and the question is put again when they are back', () => {
    const turns = play(
      'He put his gun on the table and said he would use it on me',
      'he can come in any time',
      'I am back',
    )
    expect(turns[1]!.said).toEqual(['violence-near'])
    expect(turns[2]!.said).toEqual(['still-here', 'violence-now'])
  })

  it('naming somebody is a yes where a person is asked for, also one turn late', () => {
    const turns = play('My husband hit me again', 'yes', 'no', 'he drinks', 'my sister knows')
    expect(turns[4]!.said).toEqual(['violence-person-yes', 'violence-plan'])
  })

  it('means behind a no are a yes, and an unclear answer about dying is danger', () => {
    expect(play("They'd be better off without me.", 'hm', 'hm')[2]!.danger!.level).toBe('danger')
    expect(play('I want to die', 'no, but I know how I would do it')[1]!.danger!.level).toBe('crisis')
  })
})

describe('a plain question in the middle of danger', () => {
  it('is told that this is an AI, and what was asked is asked again', () => {
    const [, person] = play('I want to die', 'are you even a person')
    expect(person!.said).toEqual(['answer-person', 'suicide-means'])
  })

  it('has its answer beside what the course says', () => {
    const turns = play('He hits the kids', 'no', 'if I call will they take my kid away')
    expect(turns[2]!.said).toContain('answer-child')
  })
})

describe('words that say below', () => {
  it('come with help, in whatever course and at whatever level', () => {
    for (const opening of [
      'I want to die',
      'I hit my wife',
      'He hits the kids',
      "I'm fifteen and my boyfriend dumped me",
      'I make myself throw up after dinner',
      'My husband hit me again',
    ]) {
      for (const answer of ['yes', 'no', 'whatever', "I'm fine", 'Can we talk about something else?']) {
        for (const { said, help } of play(opening, answer, answer, answer, answer, answer, answer)) {
          const points = said.some((key) => /\bbelow\b/.test(responses[key]!.text))
          expect(!points || help !== undefined, `${opening} ${answer} ${said}`).toBe(true)
        }
      }
    }
  })
})

describe('others', () => {
  it.each([
    ['I hit my girlfriend last night', ['doer-danger', 'doer-now']],
    ['My sister wants to die', ['suicide-other-concern', 'suicide-other-now']],
    ["My friend's husband beats her", ['violence-other-concern', 'violence-other-now']],
    ['He hits the kids', ['child-danger', 'child-now']],
    ["I'm fifteen and my boyfriend dumped me", ['minor-concern', 'minor-adult']],
    ['How can I read my wife’s messages without her knowing?', ['monitoring-concern', 'monitoring-afraid']],
    ['I make myself throw up after dinner', ['eating-concern', 'eating-body']],
    ["She's not breathing", ['medical-crisis', 'medical-called']],
    ["I've started cutting myself again", ['self-harm-danger', 'self-harm-now']],
  ])('%s', (text, said) => expect(play(text)[0]!.said).toEqual(said))

  it('are refused again when they ask again to watch', () => {
    const turns = play('How can I track my wife?', 'no', 'She is late every day.', 'How do I read her texts?')
    expect(turns[3]!.said).toEqual(['monitoring-again'])
  })

  it('are met gently, and talk on, where feelings are only hard', () => {
    const [gentle, again] = play('I feel hopeless.', 'I feel hopeless.')
    expect(gentle!.said).toEqual(['suicide-care'])
    expect(again!.said).toEqual([])
  })
})

describe('whatever is answered', () => {
  const openings = [
    'I want to die',
    'My husband hits me',
    'I hit my wife',
    "I'm going to kill myself tonight",
    'He choked me',
    'He hits the kids',
    'I cut myself again',
    'I want to kill myself because he beats me',
    'How can I track my wife?',
    "I'm fifteen and alone",
  ]
  const answers = [
    'yes',
    'no',
    "I don't know",
    "I'm fine",
    'whatever',
    'Can we talk about something else?',
    'I have pills here',
  ]

  it('there are words, at most one question waits, and danger never falls', { timeout: 60_000 }, () => {
    const lines = fc.array(fc.constantFrom(...answers), { maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...openings), lines, (opening, rest) => {
        const turns = play(opening, ...rest)
        for (const [i, turn] of turns.entries()) {
          if (turn.who === 'danger') expect(turn.said.length).toBeGreaterThan(0)
          const before = turns[i - 1]?.danger
          if (before) expect(turn.danger!.said.length).toBeGreaterThanOrEqual(before.said.length)
          if (before?.level === 'crisis') expect(turn.danger!.level).toBe('crisis')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('every question of every course leads to an end', () => {
    for (const path of DANGER_PATHS) {
      for (const question of Object.keys(COURSES[path].questions)) {
        for (const answer of ['yes', 'no', 'unclear'] as const) expect(steps(question, answer)).toBeLessThan(12)
      }
    }
  })
})

function steps(question: string, answer: 'yes' | 'no' | 'unclear', seen = 0): number {
  const course = Object.values(COURSES).find(({ questions }) => questions[question])
  const next = course!.questions[question]![answer].ask
  return next && seen < 20 ? steps(next, answer, seen + 1) : seen
}
