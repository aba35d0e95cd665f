import { Link } from 'wouter-preact'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'

const SIGNS = ['months', 'same', 'trust', 'apart', 'body'] as const
const CHOOSE = ['trained', 'both', 'like-you', 'cost', 'alone'] as const
const QUESTIONS = ['first', 'sides', 'secrets', 'long', 'stop'] as const

/** When it is time for another human being, how to choose one, and what to ask. */
export function HumanPage() {
  return (
    <Page title={say('you.human.name')} back={{ to: '/you', words: 'frame.you' }}>
      <p class="lead">{say('human.lead')}</p>
      <Points part="signs" points={SIGNS} />
      <Points part="choose" points={CHOOSE} />
      <Points part="ask" points={QUESTIONS} />
      <section>
        <h2>{say('human.not.title')}</h2>
        <p>{say('human.not.body')}</p>
        <Link href="/help" class="words">
          {say('help.more')}
        </Link>
      </section>
      <section>
        <h2>{say('human.brief.title')}</h2>
        <p>{say('human.brief.about')}</p>
        <Link href="/you/brief" class="button">
          {say('human.brief.begin')}
        </Link>
      </section>
    </Page>
  )
}

function Points({ part, points }: { part: string; points: readonly string[] }) {
  return (
    <section>
      <h2>{say(`human.${part}.title`)}</h2>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{say(`human.${part}.${point}`)}</li>
        ))}
      </ul>
    </section>
  )
}
