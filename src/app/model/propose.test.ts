import { beforeAll, describe, expect, test } from 'vitest'
import type { Script } from '#models/scripted-model.ts'
import { troubleOf, worth } from '../amante.fixture.ts'
import type { ModelUse } from './model-views.ts'
import { deviceWithModel } from './talk-with-model.fixture.ts'

const NIGHTS = 'My wife works nights at the bakery and we hardly see each other'
const HOPE = 'I would like one evening a week for the two of us'

/** A talk of two turns, and a model that answers so. */
async function talkWith(script: Script, uses: ModelUse[], first = NIGHTS) {
  const device = await deviceWithModel(script, uses)
  const { talk } = await worth(device.amante.sendMessage({ text: first }))
  await worth(device.amante.sendMessage({ talk, text: HOPE }))
  const title = async () => (await worth(device.amante.talk(talk))).title
  return { ...device, talk, title }
}

const facts = (...found: object[]): Script => {
  return () => [JSON.stringify({ facts: found })]
}
const BAKERY = { line: 'My wife works nights at the bakery', text: 'Your wife works nights at the bakery.' }

// What every first answer has to get ready is no part of any test.
beforeAll(async () => void (await talkWith(() => [], [])), 60_000)

describe('a title', () => {
  test('that fits is taken, once', async () => {
    const { amante, model, talk, title } = await talkWith(() => ['"Nights at the ', 'bakery"\n'], ['titles'])
    expect(await worth(amante.proposeTitle(talk))).toBe(true)
    expect(await title()).toBe('Nights at the bakery')
    expect(await worth(amante.proposeTitle(talk))).toBe(false)
    expect(model.asked).toHaveLength(1)
  })

  test.each([
    ['that is a sentence', 'You hardly see each other because your wife works nights at the bakery'],
    ['that diagnoses', 'Your narcissist wife'],
    ['that invents a name', 'Evenings with Annabelle'],
    ['that is nothing', ' \n'],
  ])('%s is not', async (_, said) => {
    const { amante, talk, title } = await talkWith(() => [said], ['titles'])
    const before = await title()
    expect(await worth(amante.proposeTitle(talk))).toBe(false)
    expect(await title()).toBe(before)
  })

  test('of the person’s own is never taken from them, nor is a model asked', async () => {
    const { amante, model, talk, title } = await talkWith(() => ['Nights'], ['titles'])
    await worth(amante.renameTalk(talk, 'Us two'))
    expect(await worth(amante.proposeTitle(talk))).toBe(false)
    expect(await title()).toBe('Us two')
    expect(model.asked).toEqual([])
  })
})

describe('facts', () => {
  test('made of the person’s own words are proposed, and kept only once they say so', async () => {
    const { amante, talk } = await talkWith(facts(BAKERY), ['memory'])
    const proposed = await worth(amante.proposeFacts(talk))
    expect(proposed).toEqual([BAKERY])
    expect((await amante.facts()).map(({ text }) => text)).not.toContain(BAKERY.text)
    await worth(amante.takeFact({ ...proposed[0]!, talk }))
    expect(await amante.facts()).toContainEqual(expect.objectContaining(BAKERY))
    expect(await worth(amante.proposeFacts(talk))).toEqual([])
  })

  test.each<[string, object]>([
    ['whose line nobody wrote', { line: 'My wife works days at the school', text: 'Your wife works days.' }],
    ['with a word that is not in its line', { ...BAKERY, text: 'Your wife Ann works nights at the bakery.' }],
    ['about a character', { ...BAKERY, text: 'Your wife is a narcissist.' }],
    ['without a line', { text: BAKERY.text }],
  ])('%s are not', async (_, fact) => {
    const { amante, talk } = await talkWith(facts(fact), ['memory'])
    expect(await worth(amante.proposeFacts(talk))).toEqual([])
  })

  test('come from a structure in whatever a model says around it, and from nothing else', async () => {
    const around = await talkWith(() => ['Sure: ', JSON.stringify({ facts: [BAKERY] }), ' Done.'], ['memory'])
    expect(await worth(around.amante.proposeFacts(around.talk))).toEqual([BAKERY])
    const prose = await talkWith(() => [BAKERY.text], ['memory'])
    expect(await worth(prose.amante.proposeFacts(prose.talk))).toEqual([])
  })

  test('are not looked for while remembering is off', async () => {
    const { amante, model, talk } = await talkWith(facts(BAKERY), ['memory'])
    await worth(amante.changeSettings({ remembers: false }))
    expect(await worth(amante.proposeFacts(talk))).toEqual([])
    expect(model.asked).toEqual([])
  })
})

describe('nothing is sent', () => {
  test('while the uses are off', async () => {
    const { amante, model, talk } = await talkWith(facts(BAKERY), ['talk'])
    expect(await worth(amante.proposeTitle(talk))).toBe(false)
    expect(await worth(amante.proposeFacts(talk))).toEqual([])
    expect(model.asked).toEqual([])
  })

  test.each(['My wife hit me and I am scared of her', 'I want to kill myself tonight'])(
    'of a talk in which danger was told: %s',
    async (first) => {
      const { amante, model, talk } = await talkWith(facts(BAKERY), ['titles', 'memory'], first)
      await amante.keepTalk(talk)
      expect(await worth(amante.proposeTitle(talk))).toBe(false)
      expect(await worth(amante.proposeFacts(talk))).toEqual([])
      expect(model.asked).toEqual([])
    },
  )
})

test('a talk that is not there gets no title, and has no facts to find', async () => {
  const { amante } = await talkWith(() => ['Nights'], ['titles', 'memory'])
  expect(await worth(amante.proposeTitle('id-nowhere'))).toBe(false)
  expect(await troubleOf(amante.proposeFacts('id-nowhere'))).toBe('not-found')
})
