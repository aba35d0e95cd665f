import { Link } from 'wouter-preact'
import { localDay } from '#app/local-day.ts'
import type { ActView } from '#app/practice/practice-views.ts'
import type { Outcome } from '#app/views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Unopened } from '../../parts/frame/unopened.tsx'
import { Points } from '../../parts/help/points.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { ActsList } from './acts-list.tsx'
import { sayMinutes } from './say-minutes.ts'
import { KeepButton } from './small-act.tsx'
import './today.css'

const BACK = { to: '/today', words: 'frame.today' }

/** Small acts: a calm list. */
export function PracticesPage() {
  const practices = useKept((engine) => engine.practices())
  return (
    <Page title={say('practise.acts.name')} back={BACK}>
      <p class="lead">{say('practise.acts.lead')}</p>
      {!practices && <Opening />}
      {practices && <ActsList acts={practices.acts} />}
    </Page>
  )
}

/** One act or ritual, to read and to log. */
export function PracticePage({ of }: { of: string }) {
  const opened = useKept<Outcome<ActView>>(async (engine) => engine.practice(of), [of])
  const kept = useKept((engine) => engine.kept(localDay(Date.now())))
  const back = of.startsWith('ritual')
    ? { to: '/today/rituals', words: 'practise.rituals.name' }
    : { to: '/today/acts', words: 'practise.acts.name' }
  if (!opened?.ok) return <Unopened came={opened} back={back} />
  const act = opened.value
  return (
    <Page title={typeset(act.name)} back={back}>
      <p class="lead">{typeset(act.about)}</p>
      {act.ritual ? <Ritual act={act} /> : <Act act={act} />}
      {kept && (
        <div class="acts">
          {act.ritual && (
            <Link href={`/today/keep/${of.split('/')[1]}`} class="button" data-kind="act">
              {say('rituals.keep')}
            </Link>
          )}
          <KeepButton of={of} kept={kept} />
        </div>
      )}
      {act.ground && <Ground text={act.ground} />}
    </Page>
  )
}

function Act({ act }: { act: ActView }) {
  return (
    <>
      <p class="soft">{sayMinutes(act.minutes)}</p>
      <Points points={act.how} />
      {act.whenThen && <p class="when-then">{typeset(act.whenThen)}</p>}
      {act.variants.map(({ fit, text }) => (
        <section key={fit}>
          <h2>{say(`practise.ways.${fit}`)}</h2>
          <p>{typeset(text)}</p>
        </section>
      ))}
    </>
  )
}

function Ritual({ act: { how, ritual } }: { act: ActView }) {
  if (!ritual) return null
  return (
    <>
      <p class="soft">{`${ritual.place} · ${say(`practise.every.${ritual.every}`)}`}</p>
      {how.map((text) => (
        <p key={text}>{typeset(text)}</p>
      ))}
      <h2>{say('practise.rituals.yours')}</h2>
      <p>{typeset(ritual.yours)}</p>
      <h2>{say('practise.rituals.care')}</h2>
      <p>{typeset(ritual.care)}</p>
    </>
  )
}

export function Ground({ text }: { text: string }) {
  return (
    <details class="ground">
      <summary>{say('practise.ground')}</summary>
      <p>{typeset(text)}</p>
    </details>
  )
}
