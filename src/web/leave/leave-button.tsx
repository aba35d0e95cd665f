import { LeaveIcon } from '../parts/icons.tsx'
import { say } from '../words.ts'
import { leaveNow } from './leave-now.ts'

/** The way out, in words, on every page and on whatever is laid over it. */
export function LeaveButton() {
  return (
    <button type="button" class="way" data-kind="leave" onClick={leaveNow}>
      <LeaveIcon />
      {say('frame.leave')}
    </button>
  )
}
