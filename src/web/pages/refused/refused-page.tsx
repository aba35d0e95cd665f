import type { Trouble } from '#app/views.ts'
import { Page } from '../../parts/frame/page.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { EraseAll } from '../keep/erase-all.tsx'

/** What is kept cannot be opened, and no PIN would help: says so, and leaves a new beginning to the person. */
export function RefusedPage({ trouble }: { trouble: Trouble }) {
  return (
    <Page title={say('refused.title')}>
      <TroubleNote mishap={{ trouble }} />
      <EraseAll />
    </Page>
  )
}
