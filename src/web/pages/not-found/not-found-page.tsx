import { Link } from 'wouter-preact'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title={say('not-found.title')}>
      <p class="lead">{say('not-found.body')}</p>
      <Link href="/" class="button">
        {say('not-found.act')}
      </Link>
    </Page>
  )
}
