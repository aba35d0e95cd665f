// What can break under a person: the disk is full, a record is damaged, the keys are gone, the browser keeps nothing.
// Each is said in a sentence, and nothing that was there is lost.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, type Device, devices, PHONE, STORY, tell } from './device.ts'

const device = devices()

/** Leaves so little room that nothing more can be kept, or as much as there is again. */
async function leaveRoom({ context }: Device, page: Page, bytes?: number): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: address,
    ...(bytes !== undefined ? { quotaSize: bytes } : {}),
  })
}

/** Changes one byte in the sealed part of one envelope, whatever it holds. */
function damageOne(page: Page, at: number): Promise<void> {
  return page.evaluate(
    (at) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('amante')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('envelopes', 'readwrite')
          const envelopes = transaction.objectStore('envelopes')
          const all = envelopes.getAll()
          all.onsuccess = () => {
            const envelope = all.result.at(at)
            envelope.sealed[40] ^= 1
            envelopes.put(envelope)
          }
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    at,
  )
}

function forgetDeviceKey(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('amante-device')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('keys', 'readwrite')
          transaction.objectStore('keys').clear()
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )
}

test('with a full disk the words stay in the box, and are sent once there is room', async () => {
  const there = await device({ ...PHONE, serviceWorkers: 'block' })
  const page = await there.open('/help')
  await leaveRoom(there, page, 400_000)
  await page.goto(address)
  await tell(page, STORY)
  const words = `${'At dinner mostly, and in bed, and on the train. '.repeat(390)}I give up.`
  const noRoom = page.getByRole('alert').getByText('no room')
  const answers = page.locator('.turn[data-who=coach]')
  for (let sent = 1; !(await noRoom.isVisible()) && sent < 30; sent++) {
    await page.getByLabel('Your words').fill(words)
    await page.getByRole('button', { name: 'Send' }).click()
    await answers.nth(sent).or(noRoom).waitFor()
  }
  expect(await page.getByLabel('Your words').inputValue()).toBe(words)
  const before = await answers.count()
  await leaveRoom(there, page)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => answers.count(), { timeout: 60_000 }).toBe(before + 1)
  await page.reload()
  await expect.poll(() => page.locator('.turn').count()).toBe(2 * (before + 1))
})

test('a damaged record is counted, and the rest is there, whichever it is', async () => {
  const there = await device()
  const page = await there.open()
  await tell(page, STORY)
  await tell(page, 'At dinner mostly. I start telling him something and give up halfway.')
  for (const at of [0, 1, 2]) {
    await damageOne(page, at)
    await page.goto(new URL('/you', page.url()).href)
    await page.getByText('could not be opened').waitFor()
    await page.goto(new URL('/talk', page.url()).href)
    await expect.poll(() => page.locator('.talk-row').count()).toBe(1)
  }
})

test('without its key what is kept says so, and only the person lets go of it', async () => {
  const there = await device()
  const page = await there.open()
  await tell(page, STORY)
  await forgetDeviceKey(page)
  await page.reload()
  await page.getByRole('alert').getByText('The key of this device is gone').waitFor()
  expect(await page.getByLabel('Your words').count()).toBe(0)
  await page.getByRole('link', { name: 'Help' }).first().click()
  await page.getByRole('heading', { level: 1, name: /Help/ }).waitFor()
})

test('a browser that keeps nothing still talks, and says that it forgets', async () => {
  const there = await device({ ...PHONE, serviceWorkers: 'block' })
  // As in a private window that refuses: the engine finds no database.
  await there.context.route('**/engine.worker*.js', async (route) => {
    const response = await route.fetch()
    const body = `Object.defineProperty(self, 'indexedDB', { value: undefined });${await response.text()}`
    await route.fulfill({ response, body })
  })
  const page = await there.open()
  await page.getByText('it will all be gone when you close it').waitFor()
  await tell(page, STORY)
  await page.reload()
  await page.getByText('it will all be gone when you close it').waitFor()
  expect(await page.locator('.turn[data-who=person]').count()).toBe(0)
})
