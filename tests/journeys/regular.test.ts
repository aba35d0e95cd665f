import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tabTo } from './by-keys.ts'
import { WITHOUT_OFFLINE, withClock } from './clock.ts'
import { DESKTOP, devices, PHONE, tell } from './device.ts'

const device = devices()
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

async function expectAccessible(page: Page) {
  // What appears is looked at once it has appeared.
  await page.waitForTimeout(500)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

test('a stranger begins the seven days from a talk, leaves out the second, does the third, leaves out the rest, and finishes', async () => {
  const made = await device({ ...PHONE, ...WITHOUT_OFFLINE })
  const clock = await withClock(made)
  const page = await made.open()
  await tell(page, 'Is there a challenge we could do together?')
  await page.getByRole('link', { name: 'Look at it' }).click()
  await page.getByRole('heading', { name: 'Seven days, ten minutes each' }).waitFor()
  await page.getByRole('radio', { name: 'By yourself' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  const goOn = () => page.getByRole('button', { name: 'Go on' }).click()
  const passOver = () => page.getByRole('button', { name: 'Leave this out' }).click()

  await page.getByText('Seven days, one thing a day').waitFor()
  await goOn()
  await page.getByText('One thing first').waitFor()
  await goOn()
  await page.getByText('which one would you notice').waitFor()
  await passOver()
  await page.getByText('Today your own screen goes out').waitFor()
  await goOn()
  await page.getByRole('button', { name: 'That’s enough' }).click()
  await passOver()
  await page.getByText('It goes on tomorrow').waitFor()
  await expectAccessible(page)

  await clock.move(DAY)
  await page.reload()
  await page.getByText(/Part two of seven/).waitFor()
  await page.getByRole('button', { name: 'Leave this part out' }).click()
  await page.getByText('It goes on tomorrow').waitFor()

  await clock.move(DAY)
  await page.goto(new URL('/today', page.url()).href)
  await page.getByRole('link', { name: 'Go on' }).click()
  await page.getByText(/Part three of seven/).waitFor()
  await page.getByText('Today a good word').waitFor()
  await page
    .getByLabel('Your words')
    .fill('You sat with your mother until she slept. You have more patience than I have.')
  await goOn()
  await page.getByText('Say it today, in passing').waitFor()
  await goOn()
  await page.getByText('It goes on tomorrow').waitFor()
  for (const part of ['four', 'five', 'six', 'seven']) {
    await page.getByText(`Part ${part} of seven`).waitFor()
    await page.getByRole('button', { name: 'Leave this part out' }).click()
  }
  await page.getByText('That was the whole of it').waitFor()
  await page.goto(new URL('/today', page.url()).href)
  await page.getByRole('link', { name: /On two of the last thirty days/ }).waitFor()
})

test('a ritual is taken up, put in a calendar and kept, by keyboard alone', async () => {
  const { open } = await device(DESKTOP)
  const page = await open('/today/rituals')
  await page.getByRole('heading', { name: 'Every day' }).waitFor()
  await expectAccessible(page)
  await tabTo(page, { role: 'summary', name: 'Every day' })
  await page.keyboard.press('Enter')
  await tabTo(page, { role: 'link', name: /The evening stroll/ })
  await page.keyboard.press('Enter')
  await tabTo(page, { role: 'link', name: 'Keep this' })
  await page.keyboard.press('Enter')
  await page.getByLabel('At what time?').waitFor()
  await expectAccessible(page)
  await page.getByLabel('At what time?').focus()
  await page.keyboard.type('0730PM')
  await tabTo(page, { role: 'button', name: 'Keep this' })
  await page.keyboard.press('Enter')

  await tabTo(page, { role: 'button', name: 'Save a file for my calendar' })
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toBe('reminder.ics')
  const text = await readFile(await file.path(), 'utf8')
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!)
  expect(event.summary).toBe('A reminder')
  expect(event.isRecurring()).toBe(true)
  const [first, second] = [event.iterator(), event.iterator()]
  second.next()
  expect(first.next().toString()).toMatch(/T19:30:00$/)
  expect(second.next().dayOfWeek()).not.toBe(event.startDate.dayOfWeek())
  expect(text).not.toMatch(/stroll|amante/i)
  await expectAccessible(page)

  await page.goto(new URL('/today', page.url()).href)
  await tabTo(page, { role: 'button', name: 'I did this' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done today' }).waitFor()
  await expectAccessible(page)
})

test('one’s own ritual is let go by for a day, rests, and ends; danger in its words brings help instead', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/keep/own')
  await page.getByLabel('What is it called?').fill('I want to end my life tonight, the pills are here')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('In an emergency').waitFor()
  await page.getByLabel('What is it called?').fill('First coffee')
  await page.getByLabel('every day').check()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByRole('button', { name: 'Not today' }).click()
  await page.getByRole('button', { name: 'Not today' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Let it rest' }).click()
  await page.getByText(/resting/).waitFor()
  await page.getByRole('button', { name: 'It has had its time' }).click()
  await page.getByRole('button', { name: 'Begin again' }).waitFor()
  await page.goto(new URL('/today/rituals', page.url()).href)
  await page.getByRole('link', { name: /First coffee/ }).waitFor()
  await expectAccessible(page)
})

test('a time without screens is over by the clock, though the page was closed', async () => {
  const made = await device({ ...PHONE, ...WITHOUT_OFFLINE })
  const clock = await withClock(made)
  const page = await made.open('/today/unplug')
  await page.getByText('How long?').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Three quarters of an hour' }).click()
  await page.getByText('45 min').waitFor()
  expect(await page.title()).toBe('Notes')
  await expectAccessible(page)
  await page.close()

  await clock.move(20 * MINUTE)
  const again = await made.open('/today')
  await again.getByRole('link', { name: 'Look at it' }).click()
  await again.getByText('25 min').waitFor()
  await clock.move(3 * 60 * MINUTE)
  await again.reload()
  await again.getByText('The time is over.').waitFor()
  await again.getByRole('button', { name: 'I’m back' }).click()
  await again.getByText('kept with the other things').waitFor()
  await again.goto(new URL('/today/kept', again.url()).href)
  await again.getByText('Without screens').waitFor()
})

test('cards are turned by key and by finger, none twice, and those one likes stay', async () => {
  const { open } = await device(DESKTOP)
  const page = await open('/today/decks')
  await tabTo(page, { role: 'link', name: /Easy ones/ })
  await page.keyboard.press('Enter')
  const card = page.locator('.deck-words')
  await card.waitFor()
  await expectAccessible(page)
  const seen = new Set<string>()
  const turn = async (how: () => Promise<unknown>) => {
    const before = await card.textContent()
    seen.add(before ?? '')
    await how()
    await page.waitForFunction((text) => document.querySelector('.deck-words')?.textContent !== text, before)
  }
  await page.keyboard.press('f')
  await page.getByRole('button', { name: 'Kept', exact: true }).waitFor()
  for (let card = 0; card < 10; card += 1) await turn(() => page.keyboard.press('ArrowRight'))
  const box = (await page.locator('.deck-card').boundingBox())!
  const swipe = async (by: number) => {
    await page.mouse.move(box.x + box.width / 2, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + by, box.y + 44, { steps: 4 })
    await page.mouse.up()
  }
  await turn(() => swipe(-120))
  expect(seen.size).toBe(11)
  await turn(() => swipe(120))
  expect(seen.size).toBe(12)
  await page.reload()
  await page.getByText('Those you kept').click()
  await page.getByRole('button', { name: /^Let it go/ }).waitFor()
})

test('a reminder comes where it was asked for, says nothing, and none comes once it is turned off', async () => {
  const made = await device({ ...DESKTOP, ...WITHOUT_OFFLINE })
  await made.context.grantPermissions(['notifications'])
  const clock = await withClock(made)
  // Half past six in the evening, less some seconds.
  const evening = new Date().setHours(18, 29, 52, 0)
  await clock.move(evening - Date.now())
  await made.context.addInitScript(`
    globalThis.told = []
    const Before = Notification
    globalThis.Notification = class Notification extends Before {
      constructor(title, options) { super(title, options); globalThis.told.push([title, options?.body]) }
    }
  `)
  const page = await made.open('/you/reminders')
  await expectAccessible(page)
  await page.getByLabel('Rituals, on their day').check()
  await page.getByLabel('The hour for what has no hour').fill('18:30')
  await page.goto(new URL('/today/keep/passeggiata', page.url()).href)
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('It has had its time').waitFor()
  const told = () => page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told)
  await page.waitForFunction(() => (globalThis as unknown as { told: unknown[] }).told.length > 0, undefined, {
    timeout: 60_000,
  })
  expect(await told()).toEqual([['A reminder', undefined]])
  await page.goto(new URL('/you/reminders', page.url()).href)
  await page.getByRole('button', { name: 'None of them, please' }).click()
  await page.getByRole('button', { name: 'None of them, please' }).waitFor({ state: 'detached' })
  expect(await page.getByLabel('Rituals, on their day').isChecked()).toBe(false)
})

test('where the browser says no, the box stays empty and says why', async () => {
  const { open } = await device(PHONE)
  const page = await open('/you/reminders')
  await page.getByLabel('Rituals, on their day').click()
  await page.getByText('The browser says no').waitFor()
  expect(await page.getByLabel('Rituals, on their day').isChecked()).toBe(false)
})
