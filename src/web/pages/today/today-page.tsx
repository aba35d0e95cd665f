import { Link } from 'wouter-preact'
import type { CourseView } from '#app/practice/practice-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { OnIcon } from '../../parts/icons.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'
import { Lately, latelyBegan } from './lately.tsx'
import { SmallAct } from './small-act.tsx'
import { TodayNotes } from './today-notes.tsx'
import './today.css'

/** The day as a page: what goes on, one small thing, and where there is more. */
export function TodayPage() {
  const courses = useKept((engine) => engine.courses())
  const practices = useKept((engine) => engine.practices())
  const kept = useKept((engine) => engine.kept(latelyBegan()))
  const ready = courses && practices && kept
  const going = courses?.filter(({ ended }) => !ended).slice(0, 2)
  return (
    <Page title={say('today.title')}>
      {!ready && <Opening />}
      {going?.map((course) => (
        <Going key={course.id} course={course} />
      ))}
      {ready && <SmallAct acts={practices.acts} kept={kept} />}
      {ready && <Lately kept={kept} />}
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
