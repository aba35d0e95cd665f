import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { devices, PHONE } from './device.ts'
import { moveClock } from './move-clock.ts'

const device = devices()
const WEEK = 7 * 24 * 60 * 60 * 1000

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

/** Answers every sentence of a check by key, and looks at what comes out. */
async function answerAll(page: Page, keys: string[]): Promise<void> {
  for (const [at, key] of keys.entries()) {
    const sentence = await page.locator('#sentence').textContent()
    if (at === 0) await clean(page)
    await page.keyboard.press(key)
    await page.waitForFunction((before) => document.querySelector('#sentence')?.textContent !== before, sentence)
  }
  await page.getByRole('button', { name: 'See what comes out' }).click()
  await page.getByRole('heading', { name: 'Side by side' }).waitFor()
}

test('a check is answered four times over weeks, by keyboard; only then is a direction spoken of', async () => {
  const { open, context } = await device({ serviceWorkers: 'block' })
  let page = await open('/today/checks')
  await page.getByRole('link', { name: 'This week, the two of you' }).waitFor()
  await clean(page)
  for (const [time, keys] of ['33335', '33335', '33335', '55555'].entries()) {
    if (time > 0) {
      await page.close()
      await moveClock(context, WEEK)
      page = await open('/today/checks')
    }
    await page.getByRole('link', { name: /This week, the two of you/ }).click()
    await page.getByRole('link', { name: time === 0 ? 'Begin' : 'Answer it again' }).click()
    await page.locator('#sentence').waitFor()
    await answerAll(page, [...keys])
    const early = page.getByText('From the fourth on')
    expect(await early.count()).toBe(time < 3 ? 1 : 0)
  }
  await page.getByText('Higher than what’s usual for you.').waitFor()
  await page.getByRole('img', { name: /A line from nought to four/ }).waitFor()
  expect(await page.locator('.course circle').count()).toBe(4)
  expect(await page.locator('.course .band').count()).toBe(1)
  await clean(page)

  await page.getByRole('link', { name: 'The check' }).click()
  await page.getByRole('link', { name: 'Today, the fourth time' }).waitFor()
  await clean(page)
  await page.getByRole('button', { name: 'Erase this time: Today' }).click()
  await page.getByRole('button', { name: 'Erase it' }).click()
  await page.getByRole('link', { name: 'Today, the fourth time' }).waitFor({ state: 'detached' })
  expect(await page.locator('.time').count()).toBe(3)
})

test('a check is left in the middle, gone on with after a reload, stepped back in, and has a picture', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/check/phones-between-us')
  await page.getByRole('link', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Often' }).click()
  await page.getByText('The last quarter of an hour').waitFor()
  await page.reload()
  await page.getByText('The last quarter of an hour').waitFor()
  await page.getByRole('button', { name: 'One back' }).click()
  await page.getByText('When we ate together').waitFor()
  await page.getByRole('button', { name: 'Seldom' }).click()
  await page.getByText('The last quarter of an hour').waitFor()
  await page.getByRole('button', { name: 'Leave this out' }).click()
  for (const start of ['A screen cut', 'When it bothered', 'What we do about', 'I picked mine', 'I put mine down']) {
    await page.getByText(start).waitFor()
    await page.getByRole('button', { name: 'Now and then' }).click()
  }
  await page.getByRole('button', { name: 'See what comes out' }).click()
  await page.getByRole('img', { name: /A picture with three corners.*Being there: 1.5 of 4/ }).waitFor()
  await clean(page)
})

test('an answer that tells of fear leads quietly to people, gives no step, and is gone unless it is kept', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/check/closeness/take')
  const first = page.getByText('If something frightened me')
  await first.waitFor()
  for (let at = 0; at < 11; at++) {
    const sentence = await page.locator('#sentence').textContent()
    await page.getByRole('button', { name: sentence?.startsWith('I could say no') ? 'Never' : 'Often' }).click()
    await page.waitForFunction((before) => document.querySelector('#sentence')?.textContent !== before, sentence)
  }
  await page.getByRole('button', { name: 'See what comes out' }).click()
  await page.getByRole('heading', { name: 'One of your answers comes first' }).waitFor()
  await page.getByText('written nowhere').waitFor()
  expect(await page.getByRole('heading', { name: 'One next step' }).count()).toBe(0)
  await clean(page)
  await page.reload()
  await page.getByText('This address leads nowhere').waitFor()
})

test('the pulse of a day is noted in three taps, changed, and shown', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today')
  await page.getByRole('link', { name: /How it is today/ }).click()
  await page.getByRole('group', { name: 'How are you?' }).getByRole('radio', { name: 'Rather light' }).check()
  await page
    .getByRole('group', { name: /how near/ })
    .getByRole('radio', { name: 'Far', exact: true })
    .check()
  await page.getByRole('button', { name: 'Note it' }).click()
  await page.getByText('It’s noted.').waitFor()
  await page.getByRole('img', { name: /one day noted.*“Rather light” throughout/ }).waitFor()
  await clean(page)
  await page.reload()
  await page.getByLabel('A word for it').fill('thawing')
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByText('It’s noted.').waitFor()
  await page.getByText('Day by day').click()
  await page.getByText('thawing').waitFor()
  await page.getByRole('link', { name: 'Today', exact: true }).first().click()
  await page.getByText('Noted today').waitFor()
  await clean(page)
})

test('an entry is written from a prompt, survives a reload unsent, is kept, found, changed and erased', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/journal')
  await page.getByText('Nothing is in it yet').waitFor()
  await clean(page)
  await page.getByRole('link', { name: 'Write' }).click()
  await page.getByRole('button', { name: 'Give me something to begin with' }).click()
  await page.getByRole('button', { name: 'Another' }).click()
  const asked = await page.locator('.prompt .letter').textContent()
  await page.getByLabel('Your words').fill('The kettle sang, and nobody minded.')
  await page.waitForTimeout(1500)
  await page.reload()
  await page.getByText(asked!).waitFor()
  expect(await page.getByLabel('Your words').inputValue()).toBe('The kettle sang, and nobody minded.')
  await clean(page)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await page.getByText(asked!).waitFor()
  await clean(page)

  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('link', { name: 'Something good' }).click()
  await page.getByLabel('It was good that').fill('the bus waited')
  await clean(page)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('the bus waited').waitFor()
  await page.getByRole('link', { name: 'Journal' }).click()

  await page.getByLabel('Search the journal').fill('KETTLE nobody')
  await page.getByText('One entry found.').waitFor()
  await page.getByText('The kettle sang').click()
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByLabel('Your words').fill('The kettle sang twice.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('The kettle sang twice.').waitFor()
  await page.getByRole('button', { name: 'Erase' }).click()
  await page.getByRole('button', { name: 'Erase it' }).click()
  await page.getByText('the bus waited').waitFor()
  expect(await page.getByText('The kettle sang').count()).toBe(0)
})

test('what was written a year ago comes back on its day', async () => {
  const { open, context } = await device({ serviceWorkers: 'block' })
  const page = await open('/today/journal/write')
  await page.getByLabel('Your words').fill('The pear tree was planted.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Change it' }).waitFor()
  await page.close()
  const now = new Date()
  const then = new Date(now)
  then.setFullYear(now.getFullYear() + 1)
  await moveClock(context, then.getTime() - now.getTime())
  const later = await open('/today/journal')
  await later.getByRole('heading', { name: 'On this day' }).waitFor()
  await later.getByRole('link', { name: /A year ago The pear tree/ }).waitFor()
})

test('an entry about a partner’s violence is met as in a talk, and written nowhere', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/journal/write')
  await page.getByLabel('Your words').fill('My husband hit me again last night and I told nobody.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('In an emergency').waitFor()
  await page.getByText('written nowhere').waitFor()
  await clean(page)
  await page.getByRole('link', { name: 'Journal' }).click()
  await page.getByText('written nowhere').waitFor()
  expect(await page.getByText('hit me').count()).toBe(0)
  await page.reload()
  await page.getByText('Nothing is in it yet').waitFor()
})
