import { expect, test } from 'vitest'
import { worth } from '../amante.fixture.ts'
import { deviceWithModel } from './talk-with-model.fixture.ts'

const LAMP = 'The lamp was still on when I came home. She had gone to bed without a word and I sat in the kitchen.'
const SAID = 'The lamp was on, and she had gone to bed. What was it like to sit in the kitchen?'

async function written(text: string, uses: Parameters<typeof deviceWithModel>[1] = ['journal'], said = SAID) {
  const device = await deviceWithModel(() => [said], uses)
  const { id } = await worth(device.amante.keepEntry({ form: 'entry', text }))
  const own = await worth(device.amante.reflectOnEntry(id))
  const worded = await worth(device.amante.wordReflection(id))
  return { ...device, id, own, worded, sent: await device.amante.sentToModel() }
}

test('an entry is given back in a model’s words, and what was sent can be read', async () => {
  const { own, worded, sent } = await written(LAMP)
  expect(own.join(' ')).toContain('?')
  expect(worded).toEqual({ text: SAID, by: 'scripted' })
  expect(sent).toMatchObject([{ use: 'journal', talk: '', ended: 'said' }])
  expect(sent[0]!.body).toContain('The lamp was still on')
})

test('nothing is sent before it is let, and the coach has words of its own', async () => {
  const { own, worded, sent } = await written(LAMP, ['talk'])
  expect(own.length).toBeGreaterThan(0)
  expect(worded).toBeUndefined()
  expect(sent).toEqual([])
})

test('what does not hold is not shown', async () => {
  const { worded, sent } = await written(LAMP, ['journal'], 'She is clearly punishing you. Leave her.')
  expect(worded).toBeUndefined()
  expect(sent).toMatchObject([{ ended: 'refused' }])
})

test.each([
  'My wife hit me again last night and I told nobody.',
  'I want to die. I have the pills here.',
  'I can’t go on like this, nobody would notice.',
])('words that call for help are given back by nobody: %s', async (text) => {
  const { own, worded, sent } = await written(text)
  expect(own).toEqual([])
  expect(worded).toBeUndefined()
  expect(sent).toEqual([])
})

test('while danger is remembered no entry goes to a model', async () => {
  const { amante } = await deviceWithModel(() => [SAID], ['journal'])
  const told = await worth(amante.keepEntry({ form: 'entry', text: 'My wife hit me again last night.' }))
  await worth(amante.keepHeldEntry(told.id))
  const { id } = await worth(amante.keepEntry({ form: 'entry', text: LAMP }))
  expect(await worth(amante.wordReflection(id))).toBeUndefined()
  expect((await worth(amante.reflectOnEntry(id))).join(' ')).not.toContain('?')
  expect(await amante.sentToModel()).toEqual([])
})

test('good things are a list, and stay one', async () => {
  const { amante } = await deviceWithModel(() => [SAID], ['journal'])
  const { id } = await worth(amante.keepEntry({ form: 'thanks', text: 'The lamp was on' }))
  expect(await worth(amante.reflectOnEntry(id))).toEqual([])
})
