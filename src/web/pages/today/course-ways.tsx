import type { CourseView } from '#app/practice/practice-views.ts'
import type { CourseEvent } from '#domain/practice/course.ts'
import { say } from '../../words.ts'

interface Props {
  course: CourseView
  onMove: (event: CourseEvent) => Promise<boolean>
}

/** Everything else one may do with a programme: all of it quiet, and none of it asked why. */
export function CourseWays({ course, onMove }: Props) {
  const { can, pace, paused, parts } = course
  const ways: [boolean, string, CourseEvent][] = [
    [can.back, 'course.back', { kind: 'back' }],
    [can.swap && !paused, 'course.swap', { kind: 'swap' }],
    [can.skip && !paused, 'course.skip', { kind: 'skip' }],
    [parts.length > 1 && pace === 1, 'course.slower', { kind: 'pace', pace: 2 }],
    [parts.length > 1 && pace === 2, 'course.usual', { kind: 'pace', pace: 1 }],
    [!paused, 'course.pause', { kind: 'pause' }],
    [true, 'course.leave', { kind: 'leave' }],
  ]
  return (
    <nav class="course-ways" aria-label={say('course.ways')}>
      {ways
        .filter(([may]) => may)
        .map(([, words, event]) => (
          <button key={words} type="button" class="words" onClick={() => void onMove(event)}>
            {say(words)}
          </button>
        ))}
    </nav>
  )
}
