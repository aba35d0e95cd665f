// How the page looks before the sealed settings can be read. Only what gives nothing away is kept in the open.

import type { Settings } from '#app/views.ts'

export interface Look {
  theme: Settings['theme']
  textSize: Settings['textSize']
  country: string
  /** Whether a PIN will be asked: the page opens on the right face at once. */
  pin: boolean
}

const PLACE = 'look'
const PLAIN: Look = { theme: 'system', textSize: 'normal', country: '', pin: false }

export function readLook(): Look {
  try {
    return { ...PLAIN, ...JSON.parse(localStorage.getItem(PLACE) ?? '{}') }
  } catch {
    return PLAIN
  }
}

/** Shows a look and keeps it for the next opening, where the browser lets us. */
export function wearLook(change: Partial<Look>): void {
  const look = { ...readLook(), ...change }
  const root = document.documentElement
  root.dataset.theme = look.theme
  root.dataset.text = look.textSize
  colourFrame(look.theme)
  try {
    localStorage.setItem(PLACE, JSON.stringify(look))
  } catch {
    // A browser that keeps nothing still shows the look until it is closed.
  }
}

/** Forgets the look, as part of erasing everything. */
export function dropLook(): void {
  try {
    localStorage.clear()
  } catch {
    // Nothing was kept.
  }
  const root = document.documentElement
  delete root.dataset.theme
  delete root.dataset.text
  colourFrame('system')
}

function colourFrame(theme: Look['theme']): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const dark = theme === 'system' ? meta.media.includes('dark') : theme === 'dark'
    meta.content = dark ? '#171310' : '#faf6ef'
  }
}
