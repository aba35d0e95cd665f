// Reminds while a page is open. No server knows of it, so nothing comes while every window is closed or the device lets
// none run; the page of settings says so.

import type { Reminder } from '#app/practice/regular-views.ts'
import type { Connection } from '../engine/connect.ts'
import { say } from '../words.ts'

/** However far the next one is, it is looked again after this: a clock may have been set, a day begun. */
const LOOK_AGAIN = 30 * 60_000

/** Begins; returns the way to stop. */
export function keepReminding({ engine, onChange }: Pick<Connection, 'engine' | 'onChange'>): () => void {
  const shown = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let current = true
  const look = async () => {
    clearTimeout(timer)
    // Asked for anew each time: danger may have been spoken of meanwhile, and then there are none.
    const ahead = await engine.reminders().catch((): Reminder[] => [])
    if (!current) return
    const now = Date.now()
    for (const reminder of ahead.filter(({ at }) => at <= now)) show(reminder, shown)
    const next = ahead.find(({ at }) => at > now)
    clearTimeout(timer)
    timer = setTimeout(look, Math.min(LOOK_AGAIN, next ? next.at - now : LOOK_AGAIN))
  }
  const seen = () => document.visibilityState === 'visible' && void look()
  document.addEventListener('visibilitychange', seen)
  const stopListening = onChange(() => void look())
  void look()
  return () => {
    current = false
    clearTimeout(timer)
    stopListening()
    document.removeEventListener('visibilitychange', seen)
  }
}

/** One line that tells nobody anything. Another window that shows the same replaces it. */
function show({ kind, at }: Reminder, shown: Set<string>): void {
  const tag = `${kind}-${at}`
  if (shown.has(tag)) return
  shown.add(tag)
  void tell(say('frame.reminder'), tag).catch(() => {
    // The system lets none through; what was due still stands under Today.
  })
}

async function tell(text: string, tag: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (registration) await registration.showNotification(text, { tag })
  else new Notification(text, { tag })
}
