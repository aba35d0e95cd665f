import { Link } from 'wouter-preact'
import type { CourseView, KeptView } from '#app/practice/practice-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { OnIcon } from '../../parts/icons.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { say, sayCount } from '../../words.ts'
import { SmallAct } from './small-act.tsx'
import { TodayNotes } from './today-notes.tsx'
import './today.css'

/** The day as a page: what goes on, one small thing, and where there is more. */
export function TodayPage() {
  const courses = useKept((engine) => engine.courses())
  const practices = useKept((engine) => engine.practices())
  const kept = useKept((engine) => engine.kept())
  const ready = courses && practices && kept
  const going = courses?.filter(({ ended }) => !ended).slice(0, 2)
  return (
    <Page title={say('today.title')}>
      {!ready && <Opening />}
      {going?.map((course) => (
        <Going key={course.id} course={course} />
      ))}
      {ready && <SmallAct acts={practices.acts} kept={kept} />}
      {ready && kept.length > 0 && <Lately kept={kept} />}
      {ready && <TodayNotes />}
      {ready && (
        <nav class="today-more" aria-label={say('today.more')}>
          <ul class="rows">
            {(['programmes', 'acts', 'rituals'] as const).map((name) => (
              <li key={name}>
                <Link href={`/today/${name}`} class="row">
                  <span>
                    <strong>{say(`practise.${name}.name`)}</strong>
                    <span class="soft">{say(`practise.${name}.about`)}</span>
                  </span>
                  <OnIcon />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Page>
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

const LATELY = 30

/** On how many of the last days something was kept; of days without, nothing is said. */
function Lately({ kept }: { kept: KeptView[] }) {
  const since = new Date(Date.now() - LATELY * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const days = new Set(kept.filter(({ on }) => on > since).map(({ on }) => on)).size
  if (days === 0) return null
  return (
    <p class="lately">
      <Link href="/today/kept" class="words">
        {sayCount('today.lately', days)}
      </Link>
    </p>
  )
}
