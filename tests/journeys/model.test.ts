// A model found on this machine: what it may do, what is shown of it, and everything it may not.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LOCAL_PORTS } from '#models/find-local-models.ts'
import { type Device, devices, PHONE, tell } from './device.ts'
import { MODEL, openModelHere } from './model-here.ts'

const device = devices()
const STORY = 'My husband scrolls through his phone all evening at the table and I feel invisible.'
const GOOD = ['He scrolls all even', 'ing, and you sit there at the table. ', 'When do you feel it most?']
const HARM = ['He scrolls all evening. ', 'He is a narcissist. ', 'You should leave him.']
const TALK = 'Find words in a talk'

/** The person looks for a model on this machine: the one thing that lets the device ask there. */
async function look(page: Page, { mayAsk }: Device): Promise<void> {
  for (const { port } of LOCAL_PORTS) mayAsk.add(`http://127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Look on this machine' }).click()
}

async function connect(page: Page, on: Device, uses: string[]): Promise<void> {
  await look(page, on)
  await page.getByRole('button', { name: `Use this one: ${MODEL}` }).click()
  for (const use of uses) await page.getByRole('checkbox', { name: use }).check()
}

/** Sends, and waits until the answer stands and nobody looks for words any more. */
async function answerTo(page: Page, text: string): Promise<string> {
  await tell(page, text)
  const answer = page.locator('.turn[data-who=coach]').last()
  await answer.locator('button.knot').waitFor()
  return (await answer.locator('.letter').textContent()) ?? ''
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

test('a stranger finds one, sees what leaves, tries it, talks with it, and takes it away again', async () => {
  const model = await openModelHere()
  const on = await device(PHONE)
  const page = await on.open('/you')
  await page.getByRole('link', { name: /^A language model/ }).click()
  await page.getByText('None is connected. Nothing leaves this device.').waitFor()
  await accessible(page)
  await connect(page, on, [])
  await page.getByText(`${MODEL}, on this machine`).waitFor()
  for (const use of await page.getByRole('checkbox').all()) expect(await use.isChecked()).toBe(false)
  await accessible(page)
  model.says(['You light a lamp and listen to the rain.'])
  await page.getByRole('button', { name: 'See if it answers' }).click()
  await page.getByText('It answered: “You light a lamp and listen to the rain.”').waitFor()
  await page.getByRole('checkbox', { name: TALK }).check()

  await link(page, 'Talk').click()
  model.says(GOOD)
  const words = await answerTo(page, STORY)
  expect(words).toBe(GOOD.join(''))
  await page.getByText(`In the words of ${MODEL}.`).waitFor()
  await page.getByRole('button', { name: 'Why this?' }).last().click()
  await page.getByText('Its words were used.').waitFor()
  await page.getByText('Word for word').click()
  const shown = await page.locator('.sent pre').textContent()
  expect(shown).toBe(model.asked().at(-1)?.body)
  expect(shown).toContain('I feel invisible')
  await accessible(page)
  await page.keyboard.press('Escape')

  await link(page, 'You').click()
  await page.getByRole('link', { name: /^A language model/ }).click()
  await page.getByRole('checkbox', { name: TALK }).uncheck()
  await link(page, 'Talk').click()
  await answerTo(page, STORY)
  expect(model.asked()).toHaveLength(2)

  await page.goBack()
  await page.getByRole('button', { name: 'Forget it, and its key' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Forget it, and its key' }).click()
  await page.getByText('None is connected. Nothing leaves this device.').waitFor()
  await page.getByRole('link', { name: 'What was sent, word for word' }).click()
  await page.locator('.sent').nth(1).waitFor()
  expect(await page.locator('.sent').count()).toBe(2)
  await accessible(page)
  await page.getByRole('button', { name: 'Clear the list' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Clear the list' }).click()
  await page.getByText('Nothing has been sent to a model.').waitFor()
})

test('what must not be said is not shown, and an answer that breaks off leaves the coach’s own', async () => {
  const model = await openModelHere()
  const on = await device()
  const page = await on.open('/you/model')
  await connect(page, on, [TALK])
  await link(page, 'Talk').click()
  const seen = await everyWordOn(page)
  model.says(HARM)
  const own = await answerTo(page, STORY)
  expect(own).not.toBe('')
  await page.getByText('What it wrote did not hold, so these are my own words.').waitFor()
  await page.getByRole('button', { name: 'Why this?' }).last().click()
  await page.getByText('it put the name of an illness or a label on someone').waitFor()
  await page.keyboard.press('Escape')

  model.says(['It is every evening. ', 'And you sit th'], 'dies')
  expect(await answerTo(page, 'It is every evening')).not.toContain('you sit th')
  await page.getByText('The model’s answer broke off. These are my own words.').waitFor()

  model.says(['It is at din'], 'hangs')
  await page.getByLabel('Your words').fill('He never puts it down at dinner')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Use the coach’s own words' }).click()
  await page.getByRole('button', { name: 'Use the coach’s own words' }).waitFor({ state: 'detached' })
  expect(await page.locator('.turn[data-who=coach] .letter').last().textContent()).not.toBe('')
  expect(await seen()).not.toMatch(/narcissist|leave him|It is at din/)
})

test('of danger no model is asked, whatever it may do, nor of what comes after', async () => {
  const model = await openModelHere()
  const on = await device(PHONE)
  const page = await on.open('/you/model')
  await connect(page, on, [TALK, 'Listen for danger too', 'Name talks', 'Say it better'])
  await link(page, 'Talk').click()
  model.says(GOOD)
  await answerTo(page, 'He hit me last night and I am scared he will do it again.')
  await page.locator('.help-block a[href^="tel:"]').first().waitFor()
  await answerTo(page, 'He scrolls through his phone all evening at the table.')
  await answerTo(page, 'It is like that every day.')
  expect(model.asked()).toEqual([])
})

test('a model that hears danger brings help, and words nothing', async () => {
  const model = await openModelHere()
  const on = await device(PHONE)
  const page = await on.open('/you/model')
  await connect(page, on, [TALK, 'Listen for danger too'])
  await link(page, 'Talk').click()
  model.says(['{"danger":', '"suicide"}'])
  await tell(page, STORY)
  const asks = page.locator('.turn[data-who=coach]').nth(1)
  await asks.locator('.letter').waitFor()
  expect(await page.getByText(`In the words of ${MODEL}.`).count()).toBe(0)
  expect(model.asked()).toHaveLength(1)
})

test('by keyboard alone, from looking for one to a use turned on', async () => {
  await openModelHere()
  const on = await device()
  const page = await on.open('/you/model')
  for (const { port } of LOCAL_PORTS) on.mayAsk.add(`http://127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Look on this machine' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Use this one: ${MODEL}` }).waitFor()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe(`Use this one: ${MODEL}`)
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: TALK }).waitFor()
  await expect.poll(() => focused(page)).toBe(`${MODEL}, on this machine`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByRole('checkbox', { name: TALK }).isChecked()).toBe(true)
})

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

/** Collects whatever stands in the talk, however shortly. */
async function everyWordOn(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const keep = () => void seen.push(document.body.textContent ?? '')
    new MutationObserver(keep).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.join('\n'))
}
