import { Link } from 'wouter-preact'
import type { RitualView } from '#app/practice/regular-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { OnIcon } from '../../parts/icons.tsx'
import { typeset } from '../../typeset.ts'
import { say, sayCount } from '../../words.ts'
import { GroupedRows } from '../today/grouped-rows.tsx'
import { byRhythm } from './by-rhythm.ts'
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
              <Kept key={ritual.id} ritual={ritual} />
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
          <GroupedRows
            groups={byRhythm(practices.rituals).map(({ every, of }) => ({
              key: every,
              name: capital(say(`practise.every.${every}`)),
              of: of.map(({ place, ...ritual }) => ({ ...ritual, about: place })),
            }))}
            count={(many) => sayCount('rituals.count', many)}
          />
        </section>
      )}
    </Page>
  )
}

function Kept({ ritual }: { ritual: RitualView }) {
  return (
    <li>
      <Link href={`/today/kept-ritual/${ritual.id}`} class="row">
        <span>
          <strong>{typeset(ritual.name)}</strong>
          <span class="soft">{saySchedule(ritual)}</span>
        </span>
        <OnIcon />
      </Link>
    </li>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
