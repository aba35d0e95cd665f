import { beforeAll, describe, expect, test } from 'vitest'
import { worth } from '../amante.fixture.ts'
import { deviceWithModel } from './talk-with-model.fixture.ts'

const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'
const GOOD = ['He scrolls all even', 'ing, and you sit there at the table. ', 'When do you feel it most?']

// What every first answer has to get ready is no part of any test.
beforeAll(async () => void (await (await deviceWithModel(() => GOOD)).answer(PHONES)), 60_000)

describe('a turn in the words of a model', () => {
  test('is heard sentence by sentence, kept in place of the embedded words, and says whose they are', async () => {
    const { answer } = await deviceWithModel(() => GOOD)
    const { heard, worded, shown, own } = await answer(PHONES)
    expect(heard.map((one) => one.kind === 'sentence' && one.text)).toEqual([
      'He scrolls all evening, and you sit there at the table. ',
      'When do you feel it most?',
    ])
    expect(worded.how).toBe('worded')
    expect(shown.at(-1)).toMatchObject({ id: own.id, by: 'scripted', text: GOOD.join('') })
    expect(shown.at(-1)!.why?.from).toEqual(own.why?.from)
  })

  test('what was sent is kept word for word, with what came of it, and without the key', async () => {
    const { answer, amante, model } = await deviceWithModel(() => GOOD)
    const { shown, talk } = await answer(PHONES)
    const [sent] = await amante.sentToModel()
    expect(sent).toMatchObject({ use: 'talk', talk, ended: 'said', destination: 'this device' })
    expect(sent!.body).toBe(model.envelope(model.asked[0]!).body)
    expect(shown.at(-1)!.why?.sent).toEqual([sent!.id])
    const { json } = await worth(amante.exportAll())
    expect(json).not.toContain('secret-key')
    expect(JSON.stringify(await amante.model())).not.toContain('secret-key')
    await worth(amante.eraseTalk(talk))
    expect(await amante.sentToModel()).toEqual([])
  })

  test.each([
    ['a sentence that may not be shown', ['He sits there. ', 'He is a narcissist. ', 'Leave him.'], 'refused'],
    ['silence', [{ wait: 5_000 }], 'too-slow'],
    ['death in the middle of a sentence', ['He scrolls and ', { fail: 'unreachable' as const }], 'unreachable'],
    ['nothing at all', [], 'broken-answer'],
    ['a key that is refused', [{ fail: 'key-refused' as const }], 'key-refused'],
  ])('after %s the embedded words stand', async (_, script, fell) => {
    const { answer } = await deviceWithModel(() => script)
    const { heard, worded, shown, own } = await answer(PHONES)
    expect(worded.how).toBe('kept-own')
    expect(heard.at(-1)).toEqual({ kind: 'taken-back' })
    expect(shown.at(-1)).toMatchObject({ text: own.text, fell })
    expect(shown.at(-1)!.by).toBeUndefined()
    expect(JSON.stringify(heard)).not.toMatch(/narcissist|Leave/)
  })

  test('a fault of manner only leaves its sentence out', async () => {
    const { answer } = await deviceWithModel(() => ['Your feelings are valid. ', ...GOOD])
    expect((await answer(PHONES)).shown.at(-1)!.text).toBe(GOOD.join(''))
  })

  test('a model that falls often is set aside for the talk, and for that talk alone', async () => {
    const { answer, model } = await deviceWithModel(() => ['You are absolutely right.'])
    const { talk } = await answer(PHONES)
    const said = ['It is every evening', 'He never puts it down at dinner', 'We used to talk', 'I miss our evenings']
    const fell = []
    for (const text of said) fell.push((await answer(text, talk)).shown.at(-1)!.fell)
    const asked = model.asked.length
    expect(fell).toContain('set-aside')
    await answer('And at the table it is the same', talk)
    expect(model.asked.length).toBe(asked)
    await answer(PHONES)
    expect(model.asked.length).toBe(asked + 1)
  })

  test('whoever writes on no longer waits, and it is no fault of the model', async () => {
    const { amante } = await deviceWithModel(() => [GOOD[0]!, { wait: 150 }, GOOD[1]!, GOOD[2]!])
    const first = await worth(amante.sendMessage({ text: PHONES }))
    const wording = amante.putIntoWords({ talk: first.talk, turn: first.turns.at(-1)!.id }, () => undefined)
    await new Promise((resolve) => setTimeout(resolve, 40))
    await worth(amante.sendMessage({ talk: first.talk, text: 'yes' }))
    expect(await worth(wording)).toMatchObject({ how: 'stopped' })
    const { turns } = await worth(amante.talk(first.talk))
    expect(turns[1]).toMatchObject({ text: first.turns[1]!.text })
    expect(turns[1]!.fell).toBeUndefined()
  })
})

describe('nothing is sent', () => {
  test('while its use is off', async () => {
    const { answer, model } = await deviceWithModel(() => GOOD, [])
    expect((await answer(PHONES)).worded.how).toBe('unchanged')
    expect(model.asked).toEqual([])
  })

  test.each(['My husband hit me and I am scared of him', 'I want to kill myself tonight'])(
    'of danger, nor of anything after it: %s',
    async (text) => {
      const { answer, model } = await deviceWithModel(() => GOOD, ['talk', 'ears', 'recall', 'memory', 'titles'])
      const { talk } = await answer(text)
      await answer('He scrolls all evening at the table', talk)
      await answer('It is like that every day', talk)
      expect(model.asked).toEqual([])
    },
  )

  test('of another talk, of what is remembered unless it is let, or of the safety plan', async () => {
    const { answer, amante, model } = await deviceWithModel(() => GOOD)
    await worth(
      amante.sendMessage({ text: 'My wife Canaria works nights at the Kestrelbakery and I want more evenings' }),
    )
    await worth(amante.keepWords('Kestrelwords I mean to say'))
    await worth(amante.writePlan({ plan: 'life', step: 'signs', text: 'Kestrelsigns' })).catch(() => undefined)
    await answer(PHONES)
    expect(model.asked).toHaveLength(1)
    expect(JSON.stringify(model.asked)).not.toMatch(/Canaria|Kestrel/)
  })
})

describe('a second pair of ears', () => {
  const hears = (danger: string) =>
    deviceWithModel(({ shape }) => (shape ? [JSON.stringify({ danger })] : GOOD), ['talk', 'ears'])

  test('raises: the fixed words ask, and no model words the turn', async () => {
    const { answer, model } = await hears('suicide')
    const { worded, shown, own } = await answer(PHONES)
    expect(worded.how).toBe('kept-own')
    expect(shown.length).toBe(3)
    expect(shown[1]!.text).toBe(own.text)
    expect(shown[2]!.why?.risk).toMatchObject({ level: 'concern', kinds: ['suicide'] })
    expect(shown[2]!.paragraphs[0]!.from).toMatch(/^safety\//)
    expect(model.asked).toHaveLength(1)
  })

  test('what it hears of a partner is written nowhere', async () => {
    const { answer, window } = await hears('partner-violence')
    const { talk, shown } = await answer(PHONES)
    expect(shown.at(-1)).toMatchObject({ unkept: true })
    expect((await worth(window().talk(talk))).turns.length).toBeLessThan(shown.length)
  })

  test('lowers nothing, and nonsense is nothing heard', async () => {
    const { answer } = await hears('calm down, all is well')
    expect((await answer(PHONES)).worded.how).toBe('worded')
  })
})
