import { useState } from 'preact/hooks'
import type { CourseView } from '#app/practice/practice-views.ts'
import type { HelpView, Outcome } from '#app/views.ts'
import type { CourseEvent } from '#domain/practice/course.ts'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { ForCalendar } from '../../parts/calendar/for-calendar.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Unopened } from '../../parts/frame/unopened.tsx'
import { HelpBlock } from '../../parts/help/help-block.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say, spell } from '../../words.ts'
import { CourseOver, CourseWaits } from './course-rests.tsx'
import { CourseStep } from './course-step.tsx'
import { CourseWays } from './course-ways.tsx'
import './today.css'

/** A programme being gone through: one step to a screen. */
export function CoursePage({ id }: { id: string }) {
  const { engine, lookAgain } = useConnection()
  const opened = useKept<Outcome<CourseView>>(async (e) => e.course(id), [id])
  const [help, setHelp] = useState<HelpView>()
  const [mishap, setMishap] = useState<Mishap>()
  const back = { to: '/today', words: 'frame.today' }
  if (!opened?.ok) return <Unopened came={opened} back={back} />
  const course = opened.value
  const move = async (event: CourseEvent): Promise<boolean> => {
    const moved = await engine.moveCourse(id, event)
    setMishap(moved.ok ? undefined : { trouble: moved.trouble })
    setHelp(moved.ok ? moved.value.help : undefined)
    lookAgain()
    return moved.ok && moved.value.help === undefined
  }
  return (
    <Page title={course.name} back={back}>
      <Progress course={course} />
      {help && (
        <section class="urgent">
          <p>{say('course.not-kept')}</p>
          <HelpBlock kinds={help.kinds} crisis={help.crisis} />
        </section>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      {course.ended ? (
        <CourseOver course={course} />
      ) : course.step ? (
        <CourseStep key={course.step.text} course={course} step={course.step} onMove={move} />
      ) : (
        <CourseWaits course={course} onMove={move} />
      )}
      {!course.ended && !course.paused && course.parts.length > 1 && <ForCalendar kind="course" id={course.id} />}
      {!course.ended && <CourseWays course={course} onMove={move} />}
    </Page>
  )
}

/** Where in the whole one is; said in words, and shown as knots on a thread. */
function Progress({ course: { parts, part, ended } }: { course: CourseView }) {
  if (parts.length === 1) return null
  const words = say('course.part', { at: spell(part + 1), count: spell(parts.length), name: parts[part]?.name ?? '' })
  return (
    <div class="progress">
      <ol aria-hidden="true">
        {parts.map(({ name, how }, at) => (
          <li key={name} data-how={how ?? (at === part && !ended ? 'open' : undefined)} />
        ))}
      </ol>
      {!ended && <p class="soft">{words}</p>}
    </div>
  )
}
