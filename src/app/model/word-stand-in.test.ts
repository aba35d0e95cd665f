import { beforeAll, describe, expect, test } from 'vitest'
import { realPractices } from '#knowledge/library.fixture.ts'
import { worth } from '../amante.fixture.ts'
import { shelfOf } from '../practice/shelf-of-practices.ts'
import { deviceWithModel } from './talk-with-model.fixture.ts'

const practices = realPractices()
const SAID = 'I felt alone on Friday when you were on your phone.'
const GOOD = "I didn't know that you felt alone on Friday. Give me a moment with it."

/** A rehearsal with one exchange, and the stand-in's answer once a model has said something. */
async function answeredWith(
  answer: string,
  { said = SAID, standIn = 'listens-well', uses = ['rehearsal' as const] } = {},
) {
  const device = await deviceWithModel(() => [answer], uses, { practices: shelfOf(async () => practices) })
  const { amante, model } = device
  await worth(amante.beginRehearsal({ standIn, name: 'Kestrel', aim: 'That I miss the harbour' }))
  const own = (await worth(amante.moveRehearsal({ kind: 'say', text: said }))).rehearsal?.exchanges[0]
  const stands = await worth(amante.wordStandIn())
  const shown = (await amante.rehearsal())?.exchanges[0]
  return { amante, model, own, stands, shown }
}

// What every first answer has to get ready is no part of any test.
beforeAll(async () => void (await answeredWith(GOOD)), 60_000)

describe('a stand-in in the words of a model', () => {
  test('answers in them where they hold, and says whose they are', async () => {
    const { stands, shown } = await answeredWith(GOOD)
    expect(stands).toBe(true)
    expect(shown).toMatchObject({ answer: GOOD, by: 'scripted' })
  })

  test('is told the sentence and its own line, not whom it stands for nor what is to be said', async () => {
    const { amante, model, own } = await answeredWith(GOOD)
    const told = JSON.stringify(model.asked[0]?.messages)
    expect(told).toContain(SAID)
    expect(told).toContain(own?.answer)
    expect(told).not.toContain('Kestrel')
    expect(told).not.toContain('harbour')
    expect(await amante.sentToModel()).toMatchObject([{ use: 'rehearsal', talk: '', ended: 'text' }])
  })

  test.each([
    ['cruel', 'You are so pathetic, nobody could ever love you.'],
    ['an insult', 'I heard you, you idiot.'],
    ['a threat', 'Say that once more and you will regret it.'],
    ['a threat to leave', 'Stop this or I am leaving you.'],
    ['violence', 'I should have hit you on Friday.'],
    ['a crisis', 'I want to kill myself when you say that.'],
    ['sexual', 'I want to fuck you on Friday.'],
    ['swearing', 'That is such fucking bullshit about Friday.'],
    ['out of the part', 'As an AI I cannot feel alone on Friday.'],
    ['advice', 'I hear you. You could say it more gently, for instance with an I-statement.'],
    ['praise from outside', 'Good job, that was a clear way to say it on Friday.'],
    ['a promise', 'I promise I will never do that again.'],
    ['a promise for both', 'We will be fine, I know it.'],
    ['reconciliation', 'Let us get back together on Friday.'],
    ['love', 'I love you more than anything.'],
    ['a fact nobody told', 'I was with my mother at the Royal Hotel until eleven on Friday.'],
    ['a diagnosis', 'You are a narcissist, and you felt alone on Friday.'],
    ['its orders', 'It tells no facts, names nobody, promises nothing, gives no advice.'],
    ['another language', 'Ich wusste nicht, dass du am Friday allein warst.'],
    ['far too much', Array(5).fill('I did not know that you felt alone.').join(' ')],
    ['nothing', '  '],
  ])('keeps its own line where what came is %s', async (_, answer) => {
    const { stands, shown, own, model } = await answeredWith(answer)
    expect(model.asked).toHaveLength(1)
    expect(stands).toBe(false)
    expect(shown).toEqual(own)
  })

  test('may be cross where its edge allows it, and not where it does not', async () => {
    const CROSS = 'And you were on your phone on Friday as well.'
    expect((await answeredWith(CROSS, { standIn: 'hits-back' })).stands).toBe(true)
  })
})

describe('no model is asked', () => {
  test('while its use is off', async () => {
    const { model, stands } = await answeredWith(GOOD, { uses: ['better' as never] })
    expect(stands).toBe(false)
    expect(model.asked).toEqual([])
  })

  test('where a sentence brings a concern, however the rehearsal goes on', async () => {
    const { model, stands } = await answeredWith(GOOD, {
      said: "it's just not working any more, I can't go on like this",
    })
    expect(stands).toBe(false)
    expect(model.asked).toEqual([])
  })
})
