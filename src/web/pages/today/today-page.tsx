import { Link } from 'wouter-preact'
import type { CourseView } from '#app/practice/practice-views.ts'
import type { RitualView } from '#app/practice/regular-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Row } from '../../parts/row.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'
import { RitualKept } from '../rituals/ritual-kept.tsx'
import { Lately, latelyBegan } from './lately.tsx'
import { SmallAct } from './small-act.tsx'
import { TodayNotes } from './today-notes.tsx'
import './today.css'

/** With the one small thing beside them, three are enough for a day. */
const MOST = 2

/** The day as a page: what goes on, one small thing, and where there is more. */
export function TodayPage() {
  const courses = useKept((engine) => engine.courses())
  const practices = useKept((engine) => engine.practices())
  const kept = useKept((engine) => engine.kept(latelyBegan()))
  const rituals = useKept((engine) => engine.rituals())
  const unplug = useKept(async (engine) => ({ going: await engine.unplug() }))
  const ready = courses && practices && kept && rituals && unplug
  const room = unplug?.going ? MOST - 1 : MOST
  const due = ready ? rituals.filter((one) => one.due || one.keptToday).slice(0, room) : []
  const going = courses?.slice(0, room - due.length)
  return (
    <Page title={say('today.title')}>
      {!ready && <Opening />}
      {unplug?.going && <UnplugGoing />}
      {due.map((ritual) => (
        <DueRitual key={ritual.id} ritual={ritual} />
      ))}
      {ready && going?.map((course) => <Going key={course.id} course={course} />)}
      {ready && <SmallAct acts={practices.acts} kept={kept} />}
      {ready && <Lately kept={kept} />}
      {ready && <TodayNotes />}
      {ready && (
        <nav class="today-more" aria-label={say('today.more')}>
          <ul class="rows">
            {(['programmes', 'acts', 'rituals', 'decks', 'unplug'] as const).map((name) => (
              <Row
                key={name}
                to={`/today/${name}`}
                name={say(`practise.${name}.name`)}
                about={say(`practise.${name}.about`)}
              />
            ))}
          </ul>
        </nav>
      )}
    </Page>
  )
}

function UnplugGoing() {
  return (
    <section class="going">
      <h2>{say('unplug.title')}</h2>
      <Link href="/today/unplug" class="button">
        {say('unplug.look')}
      </Link>
    </section>
  )
}

/** A ritual that comes round today. */
function DueRitual({ ritual }: { ritual: RitualView }) {
  return (
    <section class="going">
      <h2>
        <Link href={`/today/kept-ritual/${ritual.id}`}>{ritual.name}</Link>
      </h2>
      {ritual.at && <p class="soft">{say('rituals.today-at', { at: ritual.at })}</p>}
      <RitualKept ritual={ritual} />
    </section>
  )
}

/** A programme that is under way: where it stands, and the way into it. */
function Going({ course }: { course: CourseView }) {
  const part = course.parts[course.part]?.name ?? ''
  const stands = course.paused
    ? say('course.paused')
    : course.due
      ? say('course.goes-on', { day: sayCalendarDay(course.due) })
      : part
  return (
    <section class="going">
      <h2>{course.name}</h2>
      <p class="soft">{stands}</p>
      <Link href={`/today/course/${course.id}`} class="button" data-kind={course.step ? 'act' : undefined}>
        {say(course.step ? 'course.open' : 'course.look')}
      </Link>
    </section>
  )
}
