import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, DESKTOP, devices, PHONE, readyForOffline, tell } from './device.ts'

const device = devices()

/** Goes from Help to a plan: the second tap from any page. */
async function toPlan(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Help', exact: true }).first().click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Writes into the step with this title and goes on. */
async function write(page: Page, title: string, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByLabel('In your words').fill(text)
  await page.getByRole('button', { name: 'Next' }).click()
}

/** Writes into the step with this title and waits until the next screen is there. */
async function writeOn(page: Page, title: string, text: string): Promise<void> {
  await write(page, title, text)
  await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'detached' })
}

async function skip(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('button', { name: 'Skip this' }).click()
}

test('the first plan is made on a phone, kept by choice, changed, and still there after a reload', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await toPlan(page, 'For the hard hours')
  expect(await page.title()).toBe('Notes')
  await page.getByText('Whoever can unlock this device').waitFor()
  await page.getByRole('button', { name: 'Begin, and keep it sealed here' }).click()
  await page.getByText('Step one of seven').waitFor()
  await write(page, 'How it begins', 'I stop answering.\nI lie awake.')
  await write(page, 'What I can do by myself', 'Walk to the sea.')
  await skip(page, 'Where my mind goes elsewhere')
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('heading', { level: 1, name: 'Where my mind goes elsewhere' }).waitFor()
  await skip(page, 'Where my mind goes elsewhere')
  await skip(page, 'Who I can ask for help')
  await page.locator('a[href^="tel:"]').first().waitFor()
  await skip(page, 'Who does this for a living')
  await skip(page, 'Making it safer around me')
  await write(page, 'One thing worth living for', 'The dog.')

  await page.getByText('Kept on this device, sealed.').waitFor()
  await page.reload()
  await page.getByText('Walk to the sea.').waitFor()
  await page.getByText('I stop answering.').waitFor()
  await page.locator('a[href^="tel:"]').first().waitFor()
  await page.getByRole('button', { name: 'Print it' }).waitFor()

  await page.getByRole('button', { name: 'Change: What I can do by myself' }).click()
  await write(page, 'What I can do by myself', 'Cook rice.')
  await page.getByText('Cook rice.').waitFor()
  await page.getByRole('button', { name: 'Who I can ask for help' }).click()
  await page.getByLabel('In your words').fill('My sister.')
  // Words that were typed go along, whichever way one leaves.
  await page.getByRole('link', { name: 'Help', exact: true }).first().click()
  await page.getByRole('heading', { name: 'In an emergency' }).waitFor()
  await page.goto(`${address}/help/plan/life`)
  await page.getByText('My sister.').waitFor()
  expect(await page.getByText('Walk to the sea.').count()).toBe(0)
})

test('the second plan is gone with the page unless it is kept, and then until it is erased', async () => {
  const { open } = await device(PHONE)
  const page = await open()
  await toPlan(page, 'For being safer')
  await page.getByText('write no names and no addresses').waitFor()
  expect(await page.getByRole('button', { name: /keep/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await skip(page, 'When it is about to turn')
  await writeOn(page, 'The room and the way', 'Toward the hall.')
  await page.getByRole('button', { name: 'See the whole plan' }).click()
  await page.getByText('written nowhere').waitFor()
  await page.getByText('Toward the hall.').waitFor()
  expect(await page.getByRole('button', { name: 'Print it' }).count()).toBe(0)
  await toPlan(page, 'For being safer')
  await page.getByText('Toward the hall.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor()
  expect(await page.getByText('Toward the hall.').count()).toBe(0)

  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await writeOn(page, 'When it is about to turn', 'The silence.')
  await page.getByRole('button', { name: 'See the whole plan' }).click()
  await page.getByText('so can software put on it to watch you').waitFor()
  await page.getByRole('button', { name: 'Keep it on this device' }).click()
  await page.getByText('Kept on this device, sealed.').waitFor()
  await page.reload()
  await page.getByText('The silence.').waitFor()

  await page.getByRole('button', { name: 'Erase this plan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Erase this plan' }).click()
  await page.getByRole('button', { name: 'Erase it' }).click()
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor()
})

test('words in the middle of a step survive a reload where the plan is kept, and only there', async () => {
  const { open } = await device(PHONE)
  const page = await open('/help/plan/life')
  await page.getByRole('button', { name: 'Begin, and keep it sealed here' }).click()
  await page.getByLabel('In your words').fill('I stop answering, and then')
  await page.waitForTimeout(1500)
  await page.reload()
  await page.getByText('I stop answering, and then').waitFor()

  await page.goto(`${address}/help/plan/safety`)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByLabel('In your words').fill('The tone, and then')
  await page.waitForTimeout(1500)
  await page.reload()
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor()
  expect(await page.getByText('The tone, and then').count()).toBe(0)
})

test('words in a plan that cannot wait bring help before the plan goes on', async () => {
  const { open } = await device(PHONE)
  const page = await open('/help/plan/life')
  await page.getByRole('button', { name: 'Begin, and keep nothing' }).click()
  await write(page, 'How it begins', 'I am going to kill myself tonight.')
  await page.getByText('This sounds as if it cannot wait.').waitFor()
  await page.locator('.help-block a[href^="tel:"]').first().waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('heading', { level: 1, name: 'What I can do by myself' }).waitFor()
})

test('a talk in danger leads to the plan that fits, without a network too', async () => {
  const { open, context } = await device(PHONE)
  const page = await open()
  await readyForOffline(page)
  await context.setOffline(true)
  await tell(page, 'I want to kill myself tonight.')
  await page.getByRole('link', { name: 'Make a plan for the hard hours' }).click()
  await page.getByRole('button', { name: 'Begin, and keep nothing' }).click()
  await writeOn(page, 'How it begins', 'I stop eating.')
  await page.goBack()
  await page.getByRole('link', { name: 'Open your plan for the hard hours' }).waitFor()
  await page.getByRole('link', { name: 'New talk' }).click()
  await expect.poll(() => page.locator('.turn').count()).toBe(0)
  await tell(page, 'He hit me last night and I am scared he will do it again.')
  await page.getByRole('link', { name: 'Make a plan for being safer' }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL('https://www.bbc.com/weather')
})

test('only the plan is printed', async () => {
  const { open } = await device(DESKTOP)
  const page = await open('/help/plan/life')
  await page.getByRole('button', { name: 'Begin, and keep nothing' }).click()
  await writeOn(page, 'How it begins', 'I stop eating.')
  await page.getByRole('button', { name: 'See the whole plan' }).click()
  await page.getByText('I stop eating.').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('I stop eating.').isVisible()).toBe(true)
  for (const control of ['Print it', 'Erase this plan', 'Leave', 'Keep it on this device']) {
    expect(await page.getByRole('button', { name: control }).count()).toBe(0)
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing in a plan stands in the way of anyone, ${colorScheme}`, async () => {
    const { open } = await device({ ...PHONE, colorScheme, reducedMotion: 'reduce' })
    const page = await open('/help/plan')
    const found: string[] = []
    const look = async () => {
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).analyze()
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${page.url()} ${id}: ${node.target}`)))
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    await page.getByRole('link', { name: 'For the hard hours' }).waitFor()
    await look()
    await page.goto(`${address}/help/plan/safety`)
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor()
    await look()
    await page.goto(`${address}/help/plan/life`)
    await page.getByRole('button', { name: 'Begin, and keep nothing' }).click()
    await page.getByText('Step one of seven').waitFor()
    await look()
    await write(page, 'How it begins', 'I am going to kill myself tonight.')
    await page.getByText('This sounds as if it cannot wait.').waitFor()
    await look()
    await page.getByRole('button', { name: 'See the whole plan' }).click()
    await page.getByRole('button', { name: 'Erase this plan' }).waitFor()
    await look()
    expect(found).toEqual([])
  })
}
