// Practising a hard talk: from Say it better to a stand-in and back with one sentence, by hand and by keyboard; danger ends it.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LOCAL_PORTS } from '#models/find-local-models.ts'
import { devices, PHONE, tell } from './device.ts'
import { MODEL, openModelHere } from './model-here.ts'

const device = devices()

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function begin(page: Page, how: string, name = ''): Promise<void> {
  await page.getByRole('button', { name: how }).click()
  await page.getByLabel('What do you call them?').fill(name)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
}

/** Says something, and waits for the answer to the exchange of this number. */
async function sayIt(page: Page, text: string, place: number): Promise<string> {
  await page.locator('#rehearse-line').fill(text)
  await page.getByRole('button', { name: 'Say it', exact: true }).click()
  const words = page.locator('.script > li').nth(place).locator('.script-theirs .script-words')
  await words.waitFor()
  return (await words.textContent()) ?? ''
}

test('spoken harshly, it draws back; a pause, another way, and it comes nearer; one sentence is taken along', async () => {
  const { open } = await device(PHONE)
  const page = await open('/say')
  await page.getByRole('link', { name: 'Practise saying it to a stand-in' }).click()
  await page.getByText('How do they tend to answer?').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: 'Goes quiet' }).click()
  await page.getByLabel('What would you like to have said by the end?').fill('That I miss our evenings')
  await accessible(page)
  await page.getByLabel('What do you call them?').fill('Sam')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: 'Sam, a stand-in' }).waitFor()
  await page.getByText('What answers here is a stand-in').waitFor()
  await accessible(page)

  await sayIt(page, 'You never listen to me.', 0)
  expect(await page.locator('.script-theirs').getAttribute('data-near')).toBe('shut')
  await accessible(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('“You never listen”').waitFor()
  await page.getByText('“That I miss our evenings”').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: 'Say it another way' }).click()
  await page.getByText('Taken back: “You never listen to me.”').waitFor()
  await sayIt(page, 'I felt alone on Friday. Could you sit with me after dinner?', 0)
  expect(await page.locator('.script-theirs').getAttribute('data-near')).toBe('wary')
  await page.getByText('The way you said it before').click()
  await page.getByText('Before, you said it like this: “You never listen to me.”').waitFor()

  await page.reload()
  await page.locator('.script > li').first().waitFor()
  await sayIt(page, "I hear you. I'm sorry I was so loud.", 1)
  await sayIt(page, 'What was that evening like for you?', 2)
  await accessible(page)
  await page.getByRole('button', { name: 'Enough' }).click()
  await page.getByRole('heading', { name: 'Where you got to' }).waitFor()
  await accessible(page)
  await page.getByText('What was said').click()
  await page.locator('.script').waitFor()
  await accessible(page)
  await page.getByLabel('When could you say it?').fill('tomorrow after dinner')
  await page.getByRole('button', { name: 'I mean to say this' }).click()
  await page.getByText('Kept under You.').waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByText('One thing open').waitFor()
  await page.goto(new URL('/say/rehearse', page.url()).href)
  await page.getByText('How do they tend to answer?').waitFor()
})

test('danger ends it at once, with people to turn to, and it is not offered any more', async () => {
  const { open } = await device()
  const page = await open('/say/rehearse')
  await begin(page, 'Hits back')
  await page.locator('#rehearse-line').fill('I am scared you will hit me again')
  await page.getByRole('button', { name: 'Say it', exact: true }).click()
  await page.getByRole('heading', { name: 'Let’s stop here' }).waitFor()
  await page.locator('.help-block').waitFor()
  await accessible(page)
  expect(await page.locator('.script').count()).toBe(0)
  await page.getByRole('link', { name: 'Say it better' }).click()
  await page.getByRole('heading', { name: 'Say it better' }).waitFor()
  expect(await page.getByRole('link', { name: 'Practise saying it to a stand-in' }).count()).toBe(0)
})

test('a threat is not played, and the other chair is answered, by keyboard alone', async () => {
  const { open } = await device()
  const page = await open('/say/rehearse')
  await begin(page, 'Listens well')
  const field = page.locator('#rehearse-line')
  await field.focus()
  await page.keyboard.type('Give me your phone password')
  await page.keyboard.press('Enter')
  await page.getByText('the worry beneath it is worth saying').waitFor()
  await field.fill('')
  await page.keyboard.type('You never tell me anything.')
  await page.keyboard.press('Enter')
  await page.locator('.script-theirs').waitFor()
  await page.getByRole('button', { name: 'Swap chairs' }).press('Enter')
  await page.getByText('This is said to you').waitFor()
  await accessible(page)
  await field.focus()
  await page.keyboard.type('I get scared of saying something wrong.')
  await page.keyboard.press('Enter')
  await page.getByText('You, in their chair').waitFor()
  await accessible(page)
})

test('a version from the workshop is said there first', async () => {
  const { open } = await device(PHONE)
  const page = await open('/say')
  await page.getByLabel('Your message, or a chat').fill('You never listen to me. I told you that Mum is coming.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'See other ways to say it' }).click()
  await page.getByRole('button', { name: 'Skip this' }).click()
  await page.getByRole('button', { name: 'Skip this' }).click()
  const card = page.getByRole('region', { name: 'Directly' })
  const words = (await card.locator('blockquote').textContent()) ?? ''
  await card.getByRole('link', { name: 'Practise this with a stand-in' }).click()
  await begin(page, 'Puts it off')
  expect(await page.locator('#rehearse-line').inputValue()).toBe(words)
})

test('where a talk remembers danger, nothing of it is offered', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, 'My husband hit me again last night and I am scared of him.')
  await page.getByRole('link', { name: 'New talk' }).click()
  await page.getByRole('link', { name: 'Say it better' }).click()
  await page.getByLabel('Your message, or a chat').waitFor()
  expect(await page.getByRole('link', { name: 'Practise saying it to a stand-in' }).count()).toBe(0)
})

test('a card in a talk leads there', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, 'big talk with my husband tomorrow night, my opening line sounds like a press release')
  await tell(page, 'Can I practise saying it with you?')
  await page.locator('.offer').getByRole('link', { name: 'Look at it' }).click()
  await page.getByText('How do they tend to answer?').waitFor()
})

test('a model on this machine finds the stand-in’s words where they hold; where they do not, its own stand', async () => {
  const model = await openModelHere()
  const { open, mayAsk } = await device()
  const page = await open('/you/model')
  for (const { port } of LOCAL_PORTS) mayAsk.add(`http://127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Look on this machine' }).click()
  await page.getByRole('button', { name: `Use this one: ${MODEL}` }).click()
  await page.getByRole('checkbox', { name: 'Answer in a rehearsal' }).check()
  await page.goto(new URL('/say/rehearse', page.url()).href)
  await begin(page, 'Listens well')
  await page.getByText(`In this talk ${MODEL} finds the words.`).waitFor()
  model.says(["I didn't know that you felt ", 'alone on Friday.'])
  await sayIt(page, 'I felt alone on Friday when you were on your phone.', 0)
  await page.getByText('I didn’t know that you felt alone on Friday.').waitFor()
  await page.getByText(`In the words of ${MODEL}.`).waitFor()
  await accessible(page)
  model.says(['You are pathetic, ', 'nobody could love you.'])
  const own = await sayIt(page, 'What was it like for you?', 1)
  expect(own).not.toContain('pathetic')
  expect(own).not.toBe('')
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.goto(new URL('/you/sent', page.url()).href)
  await page.getByText('Answer in a rehearsal').first().waitFor()
})
