// A person without a mouse: Tab until the thing has the focus, then a key. Each stop on the way must be seen to have it.

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_STOPS = 80

export interface Control {
  role: 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'field' | 'summary'
  name: string | RegExp
}

/** Goes on with the Tab key until an element has the focus, as who uses no pointer does. */
export async function tabTo(page: Page, control: Control): Promise<void> {
  const wanted = find(page, control).first()
  await wanted.waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(focusedUnseen)
    expect(unseen, 'has the focus, and nothing shows it').toBe('')
  }
  throw new Error(`No Tab leads to ${control.role} "${control.name}"`)
}

/** Tabs to it and presses Enter. */
export async function press(page: Page, control: Control): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** What opens a part of the page has no role of its own, nor has a field whose letters are hidden. */
function find(page: Page, { role, name }: Control): Locator {
  if (role === 'summary') return page.locator('summary', { hasText: name })
  return role === 'field' ? page.getByLabel(name) : page.getByRole(role, { name })
}

/** Runs in the page: the words of what has the focus where no ring shows it; a text field shows its caret. */
function focusedUnseen(): string {
  const on = document.activeElement
  if (!on || on.matches('body, textarea, input:not([type=radio], [type=checkbox]), [tabindex="-1"]')) return ''
  // The ring may be drawn round the label that a control stands in, or on what stands for it beside it.
  const ringed = [on, on.parentElement, on.nextElementSibling].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = one ? getComputedStyle(one) : getComputedStyle(on)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  return ringed ? '' : (on.textContent ?? on.tagName)
}
