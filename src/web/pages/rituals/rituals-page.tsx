import { Link } from 'wouter-preact'
import { capitalise } from '#domain/words/capitalise.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Row } from '../../parts/row.tsx'
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
              <Row
                key={ritual.id}
                to={`/today/kept-ritual/${ritual.id}`}
                name={typeset(ritual.name)}
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
          <GroupedRows
            groups={byRhythm(practices.rituals).map(({ every, of }) => ({
              key: every,
              name: capitalise(say(`practise.every.${every}`)),
              of: of.map(({ place, ...ritual }) => ({ ...ritual, about: place })),
            }))}
            count={(many) => sayCount('rituals.count', many)}
          />
        </section>
      )}
    </Page>
  )
}
