import { Link } from 'wouter-preact'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'

const PARTS = ['what', 'not', 'device', 'host', 'model', 'trace'] as const

/** What it is, and who can read what. */
export function AboutPage() {
  return (
    <Page title={say('you.about.name')} back={{ to: '/you', words: 'frame.you' }}>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{say(`about.${part}.title`)}</h2>
          <p>{say(`about.${part}.body`)}</p>
        </section>
      ))}
      <div class="acts">
        <Link href="/help/leaving" class="words">
          {say('help.leaving')}
        </Link>
        <Link href="/help" class="words">
          {say('help.more')}
        </Link>
      </div>
    </Page>
  )
}
