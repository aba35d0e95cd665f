import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { WITHOUT_OFFLINE } from './clock.ts'
import { DESKTOP, devices, PHONE, readyForOffline } from './device.ts'

const device = devices()
const KINDS = /\/assets\/((?:catalogue|acts|rituals|decks|checks|prompts|programmes)-en-.*)\.json$/

/** What can be practised, as far as this page fetched it: kinds, and programmes by id. */
function fetchedBy(page: Page): string[] {
  const fetched: string[] = []
  page.on('request', (request) => {
    const [, file] = KINDS.exec(request.url()) ?? []
    if (file) fetched.push(file.replace(/-en-[\w-]{8}/, ''))
  })
  return fetched
}

test('a page fetches what it shows, and nothing else that can be practised', async () => {
  const { context, open } = await device({ ...PHONE, ...WITHOUT_OFFLINE })
  const page = await open('/today/programme/as-an-onlooker')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('Choose one quarrel').waitFor()
  await page.close()

  const again = await context.newPage()
  const fetched = fetchedBy(again)
  await again.goto(new URL('/today', page.url()).href)
  await again.getByRole('heading', { name: 'As an onlooker sees it' }).waitFor()
  expect(fetched.splice(0).sort()).toEqual(['catalogue', 'programmes/as-an-onlooker'])
  await again.getByRole('link', { name: /^Rituals/ }).click()
  await again.getByRole('heading', { name: 'Once a year' }).waitFor()
  expect(fetched).toEqual([])
  await again.getByRole('heading', { name: 'Every day' }).click()
  await again.getByRole('link', { name: /The evening stroll/ }).click()
  await again.getByRole('heading', { name: 'Making it yours' }).waitFor()
  expect(fetched).toEqual(['rituals'])
})

test('after one visit everything that can be practised is there without a network', async () => {
  const { context, open } = await device(DESKTOP)
  const page = await open()
  await readyForOffline(page)
  await context.setOffline(true)
  for (const [path, shows] of [
    ['/today/practice/ten-minutes-of-you', 'Ten minutes, nothing else'],
    ['/today/ritual/passeggiata', 'The evening stroll'],
    ['/today/deck/easy-ones', 'Easy ones'],
    ['/today/check/closeness', 'How near it is just now'],
    ['/today/programme/connection-challenge', 'Seven days, ten minutes each'],
  ] as const) {
    await page.goto(new URL(path, page.url()).href)
    await page.getByRole('heading', { level: 1, name: shows }).waitFor()
  }
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('Seven days, one thing a day').waitFor()
  await page.goto(new URL('/today/journal/write', page.url()).href)
  await page.getByRole('textbox').first().waitFor()
})

test('however large the text, the way back lies free of the ways to help and out', async () => {
  const { open } = await device(PHONE)
  const page = await open('/today/rituals')
  for (const size of ['112.5%', '156%', '200%', '225%']) {
    for (const path of ['/today/rituals', '/today/check/closeness/take', '/today/practice/ten-minutes-of-you', '/']) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator('.top a').first().waitFor()
      await page.evaluate((root) => {
        document.documentElement.style.fontSize = root
      }, size)
      expect([size, path, await page.evaluate(coveredOrWide)]).toEqual([size, path, []])
    }
  }
})

/** Links of the page that lie under Help or Leave; "wide" where one would have to scroll sideways. */
function coveredOrWide(): string[] {
  const boxes = (of: string) =>
    [...document.querySelectorAll(of)].map((one) => ({ one, at: one.getBoundingClientRect() }))
  const covered = boxes('.top a').filter(({ at }) =>
    boxes('.way').some(
      (way) => way.at.left < at.right && at.left < way.at.right && way.at.top < at.bottom && at.top < way.at.bottom,
    ),
  )
  const isWide = document.documentElement.scrollWidth > document.documentElement.clientWidth
  return [...covered.map(({ one }) => one.textContent ?? ''), ...(isWide ? ['wide'] : [])]
}
