import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { ProgrammeSummary } from '#app/practice/practice-views.ts'
import type { Fit } from '#domain/vocabulary.ts'
import { capitalise } from '#domain/words/capitalise.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Row } from '../../parts/row.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say, spell } from '../../words.ts'
import { Ground } from './practices-page.tsx'
import { sayMinutes } from './say-minutes.ts'
import './today.css'

/** Every programme, the short ones first. */
export function ProgrammesPage() {
  const programmes = useKept((engine) => engine.programmes())
  const order = ['sitting', 'days', 'weeks']
  const sorted = programmes?.toSorted((a, b) => order.indexOf(a.length) - order.indexOf(b.length))
  return (
    <Page title={say('practise.programmes.name')} back={{ to: '/today', words: 'frame.today' }}>
      <p class="lead">{say('practise.programmes.lead')}</p>
      {!sorted && <Opening />}
      <ul class="rows">
        {sorted?.map((programme) => (
          <Row
            key={programme.id}
            to={`/today/programme/${programme.id}`}
            name={programme.name}
            about={lengthOf(programme)}
          />
        ))}
      </ul>
    </Page>
  )
}

/** One programme: what it is, what it rests on, and the way to begin. */
export function ProgrammePage({ id }: { id: string }) {
  const programmes = useKept((engine) => engine.programmes())
  const programme = programmes?.find((one) => one.id === id)
  const back = { to: '/today/programmes', words: 'practise.programmes.name' }
  if (!programme) {
    return (
      <Page title={say(programmes ? 'not-found.title' : 'today.title')} back={back}>
        {programmes ? <p>{say('not-found.body')}</p> : <Opening />}
      </Page>
    )
  }
  return (
    <Page title={programme.name} back={back}>
      <p class="lead">{typeset(programme.about)}</p>
      <p class="soft">{lengthOf(programme)}</p>
      <Begin programme={programme} />
      <Ground text={programme.ground} />
    </Page>
  )
}

function Begin({ programme: { id, ways } }: { programme: ProgrammeSummary }) {
  const engine = useEngine()
  const [, go] = useLocation()
  const [way, setWay] = useState<Fit>(ways[0]!)
  const [mishap, setMishap] = useState<Mishap>()
  const begin = async () => {
    const begun = await engine.beginCourse({ programme: id, way })
    if (begun.ok) go(`/today/course/${begun.value.id}`)
    else setMishap({ trouble: begun.trouble })
  }
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      {ways.length > 1 && (
        <fieldset class="choices">
          <legend>{say('course.way')}</legend>
          {ways.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
              {say(`practise.ways.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      <button type="submit" class="button" data-kind="act">
        {say('course.begin')}
      </button>
    </form>
  )
}

function lengthOf({ length, minutes, parts }: ProgrammeSummary): string {
  if (length === 'sitting') return say('course.sitting', { minutes: sayMinutes(minutes) })
  return capitalise(say(`course.${length}`, { count: spell(parts), minutes: sayMinutes(minutes) }))
}
