import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { CourseEvent } from '#domain/practice/course.ts'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

/** Always offered, and at once: going slower, letting something rest, something lighter. */
export function DoLess() {
  const { engine, lookAgain } = useConnection()
  const courses = useKept((e) => e.courses())
  const [said, setSaid] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const going = courses?.filter(({ paused }) => !paused) ?? []
  const change = async (id: string, event: CourseEvent) => {
    const moved = await engine.moveCourse(id, event)
    setSaid(moved.ok)
    setMishap(moved.ok ? undefined : { trouble: moved.trouble })
    lookAgain()
  }
  return (
    <section>
      <h2>{say('back.less.title')}</h2>
      <p>{say('back.less.about')}</p>
      <ul>
        {going.map(({ id, name, pace, parts }) => (
          <li key={id} class="acts">
            {pace === 1 && parts.length > 1 && (
              <button type="button" class="words" onClick={() => void change(id, { kind: 'pace', pace: 2 })}>
                {say('back.less.slower', { name })}
              </button>
            )}
            <button type="button" class="words" onClick={() => void change(id, { kind: 'pause' })}>
              {say('back.less.rest', { name })}
            </button>
          </li>
        ))}
        <li>
          <Link href="/today?lighter" class="words">
            {say('back.less.lighter')}
          </Link>
        </li>
      </ul>
      <p class="soft" role="status">
        {said ? say('back.less.done') : ''}
      </p>
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}
