import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, devices, PHONE, readyForOffline, STORY, tell } from './device.ts'

const device = devices()

const PLACES = [
  '/',
  '/talk',
  '/you',
  '/you/memory',
  '/you/lock',
  '/you/keep',
  '/you/about',
  '/help/leaving',
  '/nowhere',
]

async function seesNumbers(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'In an emergency' }).waitFor()
  await page.locator('a[href^="tel:"]').first().waitFor()
}

test('help is one tap from every page', async () => {
  const { open, complaints } = await device(PHONE)
  for (const place of PLACES.filter((path) => path !== '/nowhere')) {
    const page = await open(place)
    await page.getByRole('link', { name: 'Help', exact: true }).first().click()
    await seesNumbers(page)
    await page.close()
  }
  expect(complaints).toEqual([])
})

test('help needs no engine', async () => {
  const { open, context, complaints } = await device({ ...PHONE, serviceWorkers: 'block' })
  await context.route('**/engine.worker*', (route) => route.abort())
  const page = await open('/help')
  await seesNumbers(page)
  await page.getByLabel('Numbers for').selectOption('US')
  await page.getByRole('link', { name: /^911/ }).waitFor()
  await page.goto(`${address}/`)
  await page.getByRole('heading', { name: 'The coach could not start' }).waitFor()
  await page.getByRole('link', { name: 'Help', exact: true }).click()
  await page.getByRole('link', { name: /^911/ }).waitFor()
  // The engine was kept away on purpose.
  complaints.length = 0
})

test('help needs no network', async () => {
  const { open, context } = await device(PHONE)
  const page = await open('/')
  await readyForOffline(page)
  await context.setOffline(true)
  await page.goto(`${address}/help`)
  await seesNumbers(page)
})

test('a person in danger gets numbers in the talk, for the country they choose', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, 'I want to kill myself tonight.')
  const block = page.locator('.help-block')
  await block.locator('a[href^="tel:"]').first().waitFor()
  await block.getByLabel('Numbers for').selectOption('US')
  await block.getByRole('link', { name: /988/ }).first().waitFor()
  await page.reload()
  await block.getByRole('link', { name: /988/ }).first().waitFor()
})

test('what is said about a partner’s violence is written nowhere, unless one says so', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, 'He hit me last night and I am scared he will do it again.')
  await page.locator('.help-block a[href^="tel:"]').first().waitFor()
  await page.getByText('written nowhere').waitFor()
  await page.getByRole('link', { name: 'Talks', exact: true }).click()
  await page.getByText('There are no talks yet.').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Keep it on this device' }).click()
  await page.getByText('written nowhere').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Talks', exact: true }).click()
  await page.locator('.talk-row').waitFor()
})

test('Leave goes at once, and going back shows a blank page with one word', async () => {
  const { open } = await device()
  const page = await open()
  await tell(page, STORY)
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL('https://www.bbc.com/weather')
  await page.goBack()
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  expect(((await page.locator('body').textContent()) ?? '').trim()).toBe('Continue')
  expect(await page.title()).toBe('Notes')
  await page.goto(`${address}/talk`)
  expect(((await page.locator('body').textContent()) ?? '').trim()).toBe('Continue')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'What’s on your mind?' }).waitFor()
})

test('the page is covered before the other one has come', async () => {
  const { open } = await device()
  const page = await open()
  const shown = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.way[data-kind=leave]')?.click()
    return getComputedStyle(document.querySelector('#app')!).display
  })
  expect(shown).toBe('none')
  await page.waitForURL('https://www.bbc.com/weather')
})

test('Shift three times leaves; capitals and other keys do not', async () => {
  const { open } = await device()
  const page = await open()
  await page.keyboard.type('I AM SO TIRED OF THIS')
  for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key)
  expect(page.url()).toBe(`${address}/`)
  await page.getByText('Press Shift once more to leave.').waitFor()
  expect(await page.locator('.leave-lights i[data-lit]').count()).toBe(2)
  await page.keyboard.press('Shift')
  await page.waitForURL('https://www.bbc.com/weather')
})

test('presses more than five seconds apart do not leave', { timeout: 60_000 }, async () => {
  const { open } = await device()
  const page = await open()
  for (const pause of [0, 0, 5300]) {
    await page.waitForTimeout(pause)
    await page.keyboard.press('Shift')
  }
  expect(page.url()).toBe(`${address}/`)
  expect(await page.locator('.leave-lights i[data-lit]').count()).toBe(1)
})

test('leaving puts the neutral site in place of this page, not behind it', async () => {
  const { open } = await device()
  const page = await open('/help')
  await page.getByRole('link', { name: 'If your device may be watched' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const before = await page.evaluate(() => history.length)
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL('https://www.bbc.com/weather')
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.goBack()
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  expect(((await page.locator('body').textContent()) ?? '').trim()).toBe('Continue')
})

test('titles and icons say nothing, on whatever page', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  // An address that leads nowhere is answered by the page only once it lies on the device.
  await readyForOffline(page)
  const pages = ['/help', '/help/device', '/help/five-minutes', '/help/protocol', '/help/plan', '/help/plan/life']
  for (const place of [...PLACES, ...pages, '/help/plan/safety']) {
    await page.goto(address + place)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.title(), place).toBe('Notes')
    const icons = await page.locator('link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]').all()
    for (const icon of icons) {
      expect(await icon.getAttribute('href'), place).not.toMatch(/amante|love|heart|couple|safe|help/i)
    }
  }
  const manifest = await page.request.get(`${address}/manifest.webmanifest`)
  if (manifest.ok()) expect(await manifest.text()).not.toMatch(/relationship|violence|partner|coach/i)
})

test('five minutes to get through are two taps from anywhere, without a network too', async () => {
  const { open, context } = await device(PHONE)
  const page = await open()
  await readyForOffline(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Help', exact: true }).first().click()
  await page.getByRole('link', { name: 'The next five minutes' }).click()
  for (const step of ['Breathe out slowly', 'name, in your head', 'cold water', 'Be near someone']) {
    await page.getByText(step).waitFor()
  }
})

test('words typed beside a talk that tell of danger lead to Help, and stay as they are', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await tell(page, STORY)
  await page.getByRole('link', { name: 'Talks', exact: true }).click()
  await page.getByRole('button', { name: /^Rename/ }).click()
  await page.getByLabel('New title').fill('He hits me every week')
  await page.getByRole('link', { name: 'Help is here, at any hour.' }).waitFor()
  await page.getByRole('button', { name: 'Keep this title' }).click()
  await page.getByText('He hits me every week').first().waitFor()
  await page.getByLabel('Search your talks').fill('I want to kill myself')
  await page.getByRole('link', { name: 'Help is here, at any hour.' }).click()
  await seesNumbers(page)
})

test('the protocol page tells what runs', async () => {
  const { open } = await device(PHONE)
  const page = await open('/help/protocol')
  await page.getByText(/\d+ rules for 11 kinds of danger/).waitFor()
  await page.getByText('When someone may want to end their life').click()
  await page.getByText('Are you thinking of ending your life?').waitFor()
})

test('the page on leaving says first what it cannot hide', async () => {
  const { open } = await device(PHONE)
  const page = await open('/help/leaving')
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('What it cannot hide')
  await page.getByRole('button', { name: 'Leave now' }).click()
  await page.waitForURL('https://www.bbc.com/weather')
})
