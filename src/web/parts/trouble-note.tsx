import type { Trouble } from '#app/views.ts'
import { sayWait } from '../say-date.ts'
import { say } from '../words.ts'

export interface Mishap {
  trouble: Trouble
  waitUntil?: number
}

/** What happened, what is safe, what to do. */
export function TroubleNote({ mishap }: { mishap: Mishap }) {
  const { trouble, waitUntil } = mishap
  const slots = { wait: sayWait((waitUntil ?? Date.now()) - Date.now()) }
  return (
    <div class="trouble" role="alert">
      <strong>{say(`errors.${trouble}.what`, slots)}</strong> {say(`errors.${trouble}.safe`, slots)}{' '}
      {say(`errors.${trouble}.do`, slots)}
    </div>
  )
}
