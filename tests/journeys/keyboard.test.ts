// What a person does most, with a keyboard alone: no mouse, no finger, and no focus set by the test.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { press, tabTo } from './by-keys.ts'
import { DESKTOP, devices, STORY } from './device.ts'

const device = devices()

/** Types where the focus is and sends; waits for one more answer than before. */
async function send(page: Page, text: string): Promise<void> {
  const answers = page.locator('.turn[data-who=coach] .letter')
  const before = await answers.count()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await answers.nth(before).waitFor()
}

test('a talk: written, answered, asked why, a step taken on, and the next talk begun', async () => {
  const { open } = await device(DESKTOP)
  const page = await open()
  await tabTo(page, { role: 'textbox', name: 'Your words' })
  await send(page, STORY)
  await send(page, 'what should I do?')
  await press(page, { role: 'button', name: 'Why this?' })
  await page.getByText('What I heard').or(page.getByRole('dialog')).first().waitFor()
  await page.keyboard.press('Escape')
  await press(page, { role: 'button', name: 'I’ll do this' })
  await page.getByRole('button', { name: 'Tomorrow' }).waitFor()
  await press(page, { role: 'button', name: 'Tomorrow' })
  await page.locator('.turn[data-who=person]', { hasText: 'Tomorrow' }).waitFor()
  await press(page, { role: 'link', name: 'New talk' })
  await expect.poll(() => page.locator('.turn').count()).toBe(0)
})

test('Today: a small act is kept, a line written in the journal, how it is noted, and a card turned', async () => {
  const { open } = await device(DESKTOP)
  const page = await open('/today')
  await page.getByRole('button', { name: 'I did this' }).waitFor()
  await press(page, { role: 'button', name: 'I did this' })
  await page.getByRole('status').or(page.getByText('Kept')).first().waitFor()

  await press(page, { role: 'link', name: /^How it is today/ })
  await tabTo(page, { role: 'radio', name: /.*/ })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await press(page, { role: 'button', name: 'Note it' })
  await page.getByRole('button', { name: 'Note it' }).waitFor({ state: 'detached' })

  await page.goto(new URL('/today/journal', page.url()).href)
  await page.getByRole('link', { name: 'Write' }).waitFor()
  await press(page, { role: 'link', name: 'Write' })
  await tabTo(page, { role: 'textbox', name: /.*/ })
  await page.keyboard.type('We laughed about the burnt rice.')
  await press(page, { role: 'button', name: /^(Keep|Done|Save)/ })
  await page.getByText('We laughed about the burnt rice.').first().waitFor()

  await page.goto(new URL('/today/decks', page.url()).href)
  await page.getByRole('link', { name: /Asking yourself/ }).waitFor()
  await press(page, { role: 'link', name: /Asking yourself/ })
  const card = page.locator('.deck-words')
  const first = await card.textContent()
  // The keys are listened to a moment after the card is there.
  const turned = async () => {
    await page.keyboard.press('ArrowRight')
    return card.textContent()
  }
  await expect.poll(turned).not.toBe(first)
})

test('help and leaving: two stops from anywhere, and what is looked at there', async () => {
  const { open } = await device(DESKTOP)
  const page = await open('/today')
  await press(page, { role: 'link', name: 'Help' })
  await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor()
  await press(page, { role: 'summary', name: 'If you are thinking of ending your life' })
  await page.locator('details[open]', { hasText: 'ending your life' }).waitFor()
  await press(page, { role: 'link', name: 'The next five minutes' })
  await page.getByRole('heading', { level: 1, name: 'The next five minutes' }).waitFor()
  await press(page, { role: 'button', name: 'Leave' })
  await page.getByRole('heading', { name: 'Weather' }).waitFor()
})

test('a sitting from its list to its end, and a plan for hard hours as far as its third step', async () => {
  const { open } = await device(DESKTOP)
  const page = await open('/today/programmes')
  await press(page, { role: 'link', name: /As an onlooker/ })
  await tabTo(page, { role: 'radio', name: 'By yourself' })
  await page.keyboard.press('Space')
  await press(page, { role: 'button', name: 'Begin' })
  await page.getByText('Choose one quarrel').waitFor()
  await press(page, { role: 'button', name: 'Go on' })
  for (const asked of ['as a camera', 'somebody neutral', 'gets in your', 'What could help']) {
    await page.getByText(asked).waitFor()
    await tabTo(page, { role: 'textbox', name: 'Your words' })
    await page.keyboard.type('On Sunday I will look out of the window first.')
    await press(page, { role: 'button', name: 'Go on' })
  }
  await page.getByText('Come back to it in some months').waitFor()
  await press(page, { role: 'button', name: 'Go on' })
  await page.getByText('That was the whole of it').waitFor()

  await press(page, { role: 'link', name: 'Help' })
  await press(page, { role: 'link', name: /For the hard hours/ })
  await press(page, { role: 'button', name: 'Begin, and keep it sealed here' })
  for (const title of ['How it begins', 'What I can do by myself']) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await tabTo(page, { role: 'textbox', name: 'In your words' })
    await page.keyboard.type('Walk to the sea.')
    await press(page, { role: 'button', name: 'Next' })
  }
  await page.getByRole('heading', { level: 1, name: 'Where my mind goes elsewhere' }).waitFor()
})

test('what is one’s own: a fact forgotten, a copy saved, a PIN set, and everything erased', async () => {
  const { open } = await device(DESKTOP)
  const page = await open()
  await tabTo(page, { role: 'textbox', name: 'Your words' })
  await send(page, 'My husband and I have been married for ten years, and he scrolls all evening.')
  await press(page, { role: 'link', name: 'You' })
  await press(page, { role: 'link', name: /^What I remember/ })
  await page.getByRole('button', { name: 'Forget this' }).first().waitFor()
  const facts = await page.getByRole('button', { name: 'Forget this' }).count()
  await press(page, { role: 'button', name: 'Forget this' })
  await expect.poll(() => page.getByRole('button', { name: 'Forget this' }).count()).toBe(facts - 1)

  await press(page, { role: 'link', name: 'You' })
  await press(page, { role: 'link', name: /^Keep a copy/ })
  await tabTo(page, { role: 'button', name: 'Save a copy to read' })
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/\./)

  await press(page, { role: 'link', name: 'You' })
  await press(page, { role: 'link', name: /^Lock/ })
  for (const label of ['New PIN', 'The same PIN again']) {
    await tabTo(page, { role: 'field', name: label })
    await page.keyboard.type('2580')
  }
  await press(page, { role: 'button', name: 'Set the PIN' })
  await page.getByRole('button', { name: 'Remove the PIN' }).waitFor()

  await press(page, { role: 'link', name: 'You' })
  await press(page, { role: 'link', name: /^Keep a copy/ })
  await tabTo(page, { role: 'textbox', name: /Type “erase”/ })
  await page.keyboard.type('erase')
  await press(page, { role: 'button', name: 'Erase everything' })
  await page.getByRole('heading', { name: 'What’s on your mind?' }).waitFor()
})
