import { Link } from 'wouter-preact'
import type { CourseView } from '#app/practice/practice-views.ts'
import type { CourseEvent } from '#domain/practice/course.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

interface Props {
  course: CourseView
  onMove: (event: CourseEvent) => Promise<boolean>
}

/** Paused, or waiting for a day. */
export function CourseWaits({ course, onMove }: Props) {
  if (course.paused) {
    return (
      <section class="step">
        <p class="letter">{say('course.paused-long')}</p>
        <div class="acts">
          <button type="button" class="button" data-kind="act" onClick={() => void onMove({ kind: 'resume' })}>
            {say('course.resume')}
          </button>
        </div>
      </section>
    )
  }
  const day = course.due ? sayCalendarDay(course.due) : ''
  return (
    <section class="step">
      <p class="letter">{say('course.waits', { day })}</p>
      <div class="acts">
        <Link href="/today" class="button">
          {say('course.for-today')}
        </Link>
      </div>
    </section>
  )
}

/** What was written, once it is over; nothing is praised and nothing is owed. */
export function CourseOver({ course }: Pick<Props, 'course'>) {
  return (
    <section class="step">
      <p class="letter">{say(course.ended?.how === 'finished' ? 'course.finished' : 'course.left')}</p>
      {course.written.length > 0 && (
        <dl class="written">
          {course.written.map(({ asked, text }) => (
            <div key={asked}>
              <dt class="soft">{typeset(asked)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="acts">
        <Link href="/today" class="button">
          {say('course.to-today')}
        </Link>
      </div>
    </section>
  )
}
