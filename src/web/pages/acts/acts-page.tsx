import { Link } from 'wouter-preact'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { ActRow } from './act-row.tsx'

/** What the person took on, kept or not, without shame. */
export function ActsPage() {
  const acts = useKept((engine) => engine.commitments())
  const newest = acts?.toSorted((a, b) => b.at - a.at)
  const open = newest?.filter(({ outcome }) => outcome === undefined) ?? []
  const settled = newest?.filter(({ outcome }) => outcome !== undefined) ?? []
  return (
    <Page title={say('you.acts.name')} back={{ to: '/you', words: 'frame.you' }}>
      {!acts && <Opening />}
      {acts?.length === 0 && (
        <>
          <p class="lead">{say('acts.none')}</p>
          <Link href="/" class="button">
            {say('talks.begin')}
          </Link>
        </>
      )}
      {open.length > 0 && (
        <ul class="rows">
          {open.map((act) => (
            <ActRow key={act.id} act={act} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <section>
          <h2>{say('acts.before')}</h2>
          <ul class="rows">
            {settled.map((act) => (
              <ActRow key={act.id} act={act} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
