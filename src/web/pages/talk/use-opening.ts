import { useEffect } from 'preact/hooks'
import type { Outcome, TurnView } from '#app/views.ts'
import { useEngine } from '../../engine/use-engine.ts'

/** Whether the coach has already been asked in this window today. */
let askedOn = ''

/** At the first opening of the day, lets the coach ask how an act went. Never while the person is already writing. */
export function useOpening(free: boolean, begin: (answer: Outcome<{ talk: string; turns: TurnView[] }>) => void): void {
  const engine = useEngine()
  useEffect(() => {
    const today = new Date().toDateString()
    if (!free || askedOn === today) return
    askedOn = today
    let current = true
    engine.openingWords().then(
      (opening) => {
        if (current && opening.ok && opening.value) begin({ ok: true, value: opening.value })
      },
      () => {
        // Locked: there is nothing to ask yet.
        askedOn = ''
      },
    )
    return () => {
      current = false
    }
  }, [free])
}
