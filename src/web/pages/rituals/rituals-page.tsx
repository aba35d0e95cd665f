import { Link } from 'wouter-preact'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { OnIcon } from '../../parts/icons.tsx'
import { say } from '../../words.ts'
import { saySchedule } from './say-schedule.ts'
import '../today/today.css'
import './rituals.css'

/** Rituals one keeps, the way to one's own, and those of many places. */
export function RitualsPage() {
  const kept = useKept((engine) => engine.rituals())
  const practices = useKept((engine) => engine.practices())
  const ready = kept && practices
  return (
    <Page title={say('practise.rituals.name')} back={{ to: '/today', words: 'frame.today' }}>
      <p class="lead">{say('practise.rituals.lead')}</p>
      {!ready && <Opening />}
      {ready && kept.length > 0 && (
        <section>
          <h2>{say('rituals.kept')}</h2>
          <ul class="rows">
            {kept.map((ritual) => (
              <Row
                key={ritual.id}
                to={`/today/kept-ritual/${ritual.id}`}
                name={ritual.name}
                about={saySchedule(ritual)}
              />
            ))}
          </ul>
        </section>
      )}
      {ready && (
        <Link href="/today/keep/own" class="button">
          {say('rituals.own')}
        </Link>
      )}
      {ready && practices.rituals.length > 0 && (
        <section>
          <h2>{say('rituals.places')}</h2>
          <ul class="rows">
            {practices.rituals.map(({ of, name, ritual }) => (
              <Row key={of} to={`/today/${of}`} name={name} about={ritual?.place ?? ''} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Row({ to, name, about }: { to: string; name: string; about: string }) {
  return (
    <li>
      <Link href={to} class="row">
        <span>
          <strong>{name}</strong>
          <span class="soft">{about}</span>
        </span>
        <OnIcon />
      </Link>
    </li>
  )
}
