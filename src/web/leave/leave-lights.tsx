import { useEffect, useState } from 'preact/hooks'
import { say } from '../words.ts'
import { countShift, LONGEST_GAP, NO_PRESSES, PRESSES_TO_LEAVE } from './count-shift.ts'
import { leaveNow } from './leave-now.ts'

/** Listens for Shift pressed three times, and shows and says how many are still to come. */
export function LeaveLights() {
  const [presses, setPresses] = useState(0)
  useEffect(() => {
    let count = NO_PRESSES
    let rest: ReturnType<typeof setTimeout> | undefined
    const take = (event: KeyboardEvent) => {
      const type = event.type === 'keydown' ? 'down' : 'up'
      count = countShift(count, { type, key: event.key, at: performance.now() })
      setPresses(count.presses)
      clearTimeout(rest)
      rest = setTimeout(() => setPresses(0), LONGEST_GAP)
      if (count.presses >= PRESSES_TO_LEAVE) leaveNow()
    }
    addEventListener('keydown', take)
    addEventListener('keyup', take)
    return () => {
      removeEventListener('keydown', take)
      removeEventListener('keyup', take)
      clearTimeout(rest)
    }
  }, [])
  const hint = presses === 1 ? say('leave.two-more') : presses === 2 ? say('leave.one-more') : ''
  return (
    <>
      <p class="hidden-words" role="status">
        {hint}
      </p>
      {presses > 0 && (
        <div class="leave-lights" aria-hidden="true">
          {[1, 2, 3].map((light) => (
            <i key={light} data-lit={light <= presses ? '' : undefined} />
          ))}
        </div>
      )}
    </>
  )
}
