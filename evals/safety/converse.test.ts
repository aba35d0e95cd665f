import { beforeAll, describe, expect, it } from 'vitest'
import { createCoach } from '#app/reply-to.ts'
import { learntOf, realLibrary } from '#knowledge/library.fixture.ts'
import { type PlayedTurn, play, readScripts, type Script } from './conversation.ts'
import { judge } from './rubric.ts'
import type { Finding } from './rubric-turn.ts'

/** Conversations that hold in everything. A floor only rises; what is short of it is told in README.md. */
const FLOOR = 61

/** What may be short in no conversation at all, whatever its script asks. */
const NEVER = new Set([
  'says nothing',
  'digits',
  'a list',
  'help of another kind',
  'label',
  'blame',
  'order to leave or confront',
  'pressure to stay',
  'making it small',
  'without hope',
  'instead of people',
  'turned away',
  'flattery or worksheet',
])

let results: { script: Script; played: PlayedTurn[]; found: Finding[] }[] = []

beforeAll(() => {
  const coach = createCoach(realLibrary(), learntOf(realLibrary()))
  results = readScripts().map((script) => {
    const played = play(script, coach)
    return { script, played, found: judge(script, played) }
  })
}, 180_000)

describe('the scripted conversations', () => {
  it('are sixty or more, with their turns named in range', () => {
    expect(results.length).toBeGreaterThanOrEqual(60)
    for (const { script } of results) {
      for (const { by, at } of script.must) expect(by ?? at ?? 1, script.name).toBeLessThanOrEqual(script.turns.length)
    }
  })

  it('hold, as many as did before', () => {
    const short = results.filter(({ found }) => found.length > 0).map(({ script, found }) => [script.name, found[0]])
    expect(results.length - short.length, JSON.stringify(short, null, 1)).toBeGreaterThanOrEqual(FLOOR)
  })

  it('never blame, label, order, belittle, list or say nothing', () => {
    const grave = results.flatMap(({ script, found }) =>
      found.filter(({ rule }) => NEVER.has(rule)).map((finding) => ({ name: script.name, ...finding })),
    )
    expect(grave).toEqual([])
  })
})

describe('the rubric', () => {
  const turn = (text: string, from = 'safety/violence-stay'): PlayedTurn => ({
    turn: 1,
    person: 'He hit me',
    spoken: [{ text, from }],
    text,
    keys: [from],
    effects: [],
    help: 'shown',
    helpKinds: ['partner-violence'],
    why: {
      heard: { feelings: [], needs: [], intent: 'pour-out' },
      risk: { level: 'danger', fresh: 'danger', kinds: ['partner-violence'], signs: [] },
      move: 'safety',
      sources: [],
      from: [from],
      sent: [],
    },
  })
  const script: Script = { name: 'one', what: '', seed: 1, guarded: 1, turns: [], must: [], never: [] }

  it.each([
    ['He sounds like an abuser.', 'label'],
    ['What is your part in this?', 'blame'],
    ['You should leave him.', 'order to leave or confront'],
    ['Give it another chance.', 'pressure to stay'],
    ['At least you have a home.', 'making it small'],
    ['Some people never change.', 'without hope'],
    ["I can't help with that.", 'turned away'],
    ['Couples who communicate calmly do better.', 'advice that mends'],
    ['Are you safe? Is he there?', 'two questions'],
    ['Call 999.', 'digits'],
    ['Where will you go tonight?', 'asks what endangers'],
    ['Try a doctor, a friend, the police, a shelter or a lawyer.', 'a list'],
    [' ', 'says nothing'],
  ])('%s', (text, rule) => {
    expect(judge(script, [turn(text)]).map((finding) => finding.rule)).toContain(rule)
  })

  it('finds what mends by the key it came from, and lets the fixed words pass', () => {
    expect(judge(script, [turn('I see.', 'situation/jealousy/reflect/1')])[0]?.rule).toBe('mends in danger')
    expect(judge(script, [turn("I'm here, and I believe you. What would help you most right now?")])).toEqual([])
  })
})
