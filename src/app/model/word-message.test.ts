import { beforeAll, describe, expect, test } from 'vitest'
import { worth } from '../amante.fixture.ts'
import { deviceWithModel } from './talk-with-model.fixture.ts'

const HARSH = 'You never listen to me. I told you three times that Mum is coming on Saturday at 6.'
const FAIR = 'I told you three times that Mum is coming on Saturday at 6. Please listen to me.'

/** What the model's version becomes, and what it was asked. */
async function wordedAs(version: string, text = HARSH, tone: 'gentle' | 'direct' | 'brief' = 'direct') {
  const { amante, model } = await deviceWithModel(() => [version], ['better'])
  const words = await worth(amante.wordMessage({ text, tone }))
  return { words, model, amante }
}

// What every first answer has to get ready is no part of any test.
beforeAll(async () => void (await wordedAs(FAIR)), 60_000)

describe('a message in the words of a model', () => {
  test('is offered where it keeps what was said and adds nothing', async () => {
    const { words, model } = await wordedAs(FAIR)
    expect(words).toBe(FAIR)
    expect(model.asked).toHaveLength(1)
    expect(model.asked[0]?.messages.at(-1)?.text).toContain(HARSH)
  })

  test.each([['"'], ['“']])('loses the marks a model puts around it: %s', async (mark) => {
    expect((await wordedAs(`${mark}${FAIR}${mark === '"' ? '"' : '”'}`)).words).toBe(FAIR)
  })

  test.each([
    ['a fact of its own', 'I told you three times that Mum is coming on Saturday at 6 with the dog.'],
    ['a promise of its own', `${FAIR} I will cook dinner for everyone.`],
    ['a figure that is gone', 'I told you three times that Mum is coming on Saturday. Please listen to me.'],
    ['a name that is gone', 'I told you three times that she is coming on Saturday at 6. Please listen to me.'],
    ['the same attack', HARSH],
    ['a threat', `${FAIR} Listen to me or I am leaving.`],
    ['a swear word', 'I told you three damn times that Mum is coming on Saturday at 6. Fucking listen to me.'],
    ['another language', 'Ich habe dir dreimal gesagt, dass Mum am Saturday um 6 kommt.'],
    ['its orders', `Here is one version of it that can be heard: ${FAIR}`],
    ['nothing', '  '],
    ['far too much', Array(3).fill(FAIR).join(' ')],
  ])('is not offered with %s', async (_, version) => {
    const { words, model } = await wordedAs(version)
    expect(words).toBeUndefined()
    expect(model.asked).toHaveLength(1)
  })

  test('may leave out a name or a figure where it is to be brief', async () => {
    const brief = 'I told you three times. Please listen to me.'
    expect((await wordedAs(brief, HARSH, 'brief')).words).toBe(brief)
    expect((await wordedAs(brief)).words).toBeUndefined()
  })

  test('what was sent is under what was sent, with its use', async () => {
    const { amante } = await wordedAs(FAIR)
    expect(await amante.sentToModel()).toMatchObject([{ use: 'better', talk: '', ended: 'text' }])
  })
})

describe('no model is asked', () => {
  test('while its use is off', async () => {
    const { amante, model } = await deviceWithModel(() => [FAIR], ['talk'])
    expect(await worth(amante.wordMessage({ text: HARSH, tone: 'direct' }))).toBeUndefined()
    expect(model.asked).toEqual([])
  })

  test.each([
    'what can i say so he does not hit me when he comes home',
    'Send me your location right now or I will post those photos of you.',
    'I will kill myself tonight if you leave.',
  ])('for what the coach would not word: %s', async (text) => {
    const { words, model } = await wordedAs(FAIR, text)
    expect(words).toBeUndefined()
    expect(model.asked).toEqual([])
  })
})

test('a model that fails leaves the coach’s version to stand', async () => {
  const { amante } = await deviceWithModel(() => ['I told you ', { fail: 'unreachable' }], ['better'])
  expect(await worth(amante.wordMessage({ text: HARSH, tone: 'direct' }))).toBeUndefined()
  expect(await amante.sentToModel()).toMatchObject([{ ended: 'trouble', why: ['unreachable'] }])
})
