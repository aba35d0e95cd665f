// The model that some browsers have of their own: found, used in a talk and for the journal, and what it comes to. This Chromium has
// none, so the page is given one of the same shape.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LOCAL_PORTS } from '#models/find-local-models.ts'
import { type Device, devices, PHONE, tell } from './device.ts'

const device = devices()
const STORY = 'My husband scrolls through his phone all evening at the table and I feel invisible.'
const SAYS = ['He scrolls all even', 'ing, and you sit there at the table. ', 'When do you feel it most?']
const ENTRY = 'The lamp was still on when I came home, and nobody had waited in the kitchen.'
const BACK = 'The lamp was on, and nobody waited in the kitchen. What was it like to come home?'

interface Shaped {
  pieces: string[]
  asked: string[]
  open: number
}

/** Gives every page of a device a model of the Prompt API's shape, which says what a test wants. */
async function giveModel({ context }: Device, availability: string): Promise<void> {
  await context.addInitScript((first) => {
    const model: Shaped = { pieces: [], asked: [], open: 0 }
    let there = first
    const create = async ({ monitor }: { monitor?: (target: EventTarget) => void }) => {
      const target = new EventTarget()
      monitor?.(target)
      target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.4, total: 1 }))
      if (monitor) await new Promise((resolve) => setTimeout(resolve, 300))
      there = 'available'
      model.open++
      return {
        promptStreaming: (input: string) => {
          model.asked.push(input)
          return new ReadableStream<string>({
            start(controller) {
              for (const piece of model.pieces) controller.enqueue(piece)
              controller.close()
            },
          })
        },
        destroy: () => void model.open--,
      }
    }
    Object.assign(globalThis, { model, LanguageModel: { availability: async () => there, create } })
  }, availability)
}

const says = (page: Page, pieces: string[]) =>
  page.evaluate((next) => {
    ;(globalThis as unknown as { model: Shaped }).model.pieces = next
  }, pieces)

const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as { model: Shaped }).model)

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function look(page: Page, { mayAsk }: Device): Promise<void> {
  for (const { port } of LOCAL_PORTS) mayAsk.add(`http://127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Look on this machine' }).click()
}

test('the browser’s own model is found, words a talk and an entry, and costs what a person says', async () => {
  const on = await device(PHONE)
  await giveModel(on, 'available')
  const page = await on.open('/you/model')
  await look(page, on)
  await page.getByText('This browser has a model of its own.').waitFor()
  await accessible(page)
  await page.getByRole('button', { name: 'Use the browser’s' }).click()
  await page.getByText('The model that belongs to this browser').waitFor()
  for (const use of ['Find words in a talk', 'Hear a journal entry back'])
    await page.getByRole('checkbox', { name: use }).check()

  await page.getByRole('link', { name: 'Talk', exact: true }).click()
  await says(page, SAYS)
  await tell(page, STORY)
  await page.getByText('In the words of the browser’s own model.').waitFor()
  expect(await page.locator('.turn[data-who=coach] .letter').last().textContent()).toBe(SAYS.join(''))
  expect(await seen(page)).toMatchObject({ asked: [STORY], open: 0 })

  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByRole('link', { name: /^Journal/ }).click()
  await page.getByRole('link', { name: 'Write' }).click()
  await page.getByLabel('Your words').fill(ENTRY)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await says(page, [BACK])
  await page.getByRole('button', { name: 'Hear it back' }).click()
  await page.getByText(BACK).waitFor()
  await accessible(page)

  await page.goto(new URL('/you/sent', page.url()).href)
  await page.getByText('What it comes to').waitFor()
  await page
    .getByText(/about [\d,]+ tokens read/)
    .first()
    .waitFor()
  await page.getByText('Put in a price').click()
  await page.getByLabel('For a million tokens read').fill('2,5')
  await page.getByLabel('For a million tokens written').fill('10')
  await page.getByLabel('Currency').fill('€')
  await page.getByRole('button', { name: 'Keep the price' }).click()
  await page
    .getByText(/about 0\.0\d+ €/)
    .first()
    .waitFor()
  await accessible(page)
})

test('one that must be fetched first is fetched when it is wanted', async () => {
  const on = await device(PHONE)
  await giveModel(on, 'downloadable')
  const page = await on.open('/you/model')
  await look(page, on)
  await page.getByRole('button', { name: 'Let the browser fetch it' }).click()
  await page.getByText('Fetching it, 40 of a hundred').waitFor()
  await page.getByRole('button', { name: 'Use the browser’s' }).click()
  await page.getByText('The model that belongs to this browser').waitFor()
})

test('an entry that tells of violence is given back by nobody', async () => {
  const on = await device(PHONE)
  await giveModel(on, 'available')
  const page = await on.open('/today/journal/write')
  await page.getByLabel('Your words').fill('My husband hit me again last night. I told nobody.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('My husband hit me again last night. I told nobody.').waitFor()
  expect(await page.getByRole('button', { name: 'Hear it back' }).count()).toBe(0)
  expect(await seen(page)).toMatchObject({ asked: [] })
})
