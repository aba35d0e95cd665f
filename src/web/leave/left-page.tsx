import { say } from '../words.ts'
import { comeBack } from './leave-now.ts'

/** All that is shown to whoever goes back after leaving. */
export function LeftPage() {
  return (
    <main class="left-page">
      <button class="words" type="button" onClick={comeBack}>
        {say('leave.continue')}
      </button>
    </main>
  )
}
