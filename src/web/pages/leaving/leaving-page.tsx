import { leaveNow } from '../../leave/leave-now.ts'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'

/** Leaving quickly: first what it cannot hide, then how it works. */
export function LeavingPage() {
  return (
    <Page title="leaving.title" back={{ to: '/help', words: 'frame.help' }}>
      <section>
        <h2>{say('leaving.cannot.title')}</h2>
        <p>{say('leaving.cannot.history')}</p>
        <p>{say('leaving.cannot.device')}</p>
        <p>{say('leaving.cannot.kept')}</p>
      </section>
      <section>
        <h2>{say('leaving.how.title')}</h2>
        <p>{say('leaving.how.button')}</p>
        <p>{say('leaving.how.keys')}</p>
        <p>{say('leaving.how.back')}</p>
        <div class="acts">
          <button type="button" class="button" onClick={leaveNow}>
            {say('leaving.try')}
          </button>
        </div>
      </section>
    </Page>
  )
}
