import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { RitualChange } from '#app/practice/change-ritual.ts'
import type { RitualOpened, RitualView } from '#app/practice/regular-views.ts'
import type { Outcome } from '#app/views.ts'
import type { Schedule } from '#domain/practice/schedule.ts'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { CalendarButton } from '../../parts/calendar/calendar-button.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Unopened } from '../../parts/frame/unopened.tsx'
import { Confirm } from '../../parts/sheet/confirm.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { RitualKept } from './ritual-kept.tsx'
import { saySchedule } from './say-schedule.ts'
import { ScheduleFields } from './schedule-fields.tsx'
import '../today/today.css'
import './rituals.css'

const BACK = { to: '/today/rituals', words: 'practise.rituals.name' }

/** One ritual that is kept: today's turn, its time, a rest, an end. */
export function KeptRitualPage({ id }: { id: string }) {
  const opened = useKept<Outcome<RitualOpened>>(async (engine) => engine.ritual(id), [id])
  if (!opened?.ok) return <Unopened came={opened} back={BACK} />
  const ritual = opened.value
  return (
    <Page title={typeset(ritual.name)} back={BACK}>
      {ritual.how && <p class="lead">{typeset(ritual.how)}</p>}
      <p class="soft">{saySchedule(ritual)}</p>
      {(ritual.due || ritual.keptToday) && <RitualKept ritual={ritual} />}
      {ritual.of && (
        <Link href={`/today/${ritual.of}`} class="words">
          {say('rituals.origin')}
        </Link>
      )}
      {!ritual.ended && (
        <section>
          <h2>{say('calendar.title')}</h2>
          <CalendarButton wanted={{ kind: 'ritual', id }} />
        </section>
      )}
      <Ways key={ritual.id} ritual={ritual} />
    </Page>
  )
}

function Ways({ ritual }: { ritual: RitualView }) {
  const { engine, lookAgain } = useConnection()
  const [, go] = useLocation()
  const [moving, setMoving] = useState<Schedule>()
  const [erasing, setErasing] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const change = async (wanted: RitualChange) => {
    const done = await engine.changeRitual(ritual.id, wanted)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    if (done.ok) setMoving(undefined)
    lookAgain()
  }
  const erase = async () => {
    const done = await engine.eraseRitual(ritual.id)
    if (done.ok) go('/today/rituals')
    else setMishap({ trouble: done.trouble })
  }
  if (moving) {
    return (
      <form
        class="ritual-form"
        onSubmit={(event) => {
          event.preventDefault()
          void change({ do: 'move', schedule: moving })
        }}
      >
        <ScheduleFields schedule={moving} onChange={setMoving} />
        {mishap && <TroubleNote mishap={mishap} />}
        <div class="acts">
          <button type="submit" class="button" data-kind="act">
            {say('rituals.moved')}
          </button>
          <button type="button" class="words" onClick={() => setMoving(undefined)}>
            {say('form.cancel')}
          </button>
        </div>
      </form>
    )
  }
  const { rhythm, on, from, at, paused, ended } = ritual
  const ways: [boolean, string, () => void][] = [
    [!ended, 'rituals.move', () => setMoving({ rhythm, on, from, ...(at ? { at } : {}) })],
    [!ended && !paused, 'rituals.pause', () => void change({ do: 'pause' })],
    [!ended && paused, 'rituals.resume', () => void change({ do: 'resume' })],
    [!ended, 'rituals.end', () => void change({ do: 'end' })],
    [ended !== undefined, 'rituals.again', () => void change({ do: 'begin-again' })],
    [true, 'rituals.erase', () => setErasing(true)],
  ]
  return (
    <>
      {mishap && <TroubleNote mishap={mishap} />}
      <nav class="course-ways" aria-label={say('course.ways')}>
        {ways
          .filter(([may]) => may)
          .map(([, words, act]) => (
            <button key={words} type="button" class="words" onClick={act}>
              {say(words)}
            </button>
          ))}
      </nav>
      {erasing && (
        <Confirm
          title={say('rituals.erase-title')}
          body={say('rituals.erase-body')}
          act={say('rituals.erase')}
          onAct={() => void erase()}
          onClose={() => setErasing(false)}
        />
      )}
    </>
  )
}
