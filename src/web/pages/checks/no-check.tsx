import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'

/** What stands there while a self-check is fetched, or where there is none. */
export function NoCheck({ missing }: { missing: boolean }) {
  return (
    <Page title={say(missing ? 'not-found.title' : 'checks.name')} back={{ to: '/today/checks', words: 'checks.name' }}>
      {missing ? <p>{say('not-found.body')}</p> : <Opening />}
    </Page>
  )
}
