import { useEffect, useState } from 'preact/hooks'
import { say, spell } from '../../words.ts'

interface Props {
  course: string
  minutes: number
  onDone: () => void
}

const MINUTE = 60_000
const PLACE = 'amante-timer/'

/** Minutes that go by. It holds the moment at which they are over, so that a locked phone or a reload loses none. */
export function Timer({ course, minutes, onDone }: Props) {
  const place = PLACE + course
  const [end, setEnd] = useState(Number(sessionStorage.getItem(place)) || undefined)
  const left = useLeft(end)
  const begin = () => {
    const at = Date.now() + minutes * MINUTE
    sessionStorage.setItem(place, String(at))
    setEnd(at)
  }
  const finish = () => {
    sessionStorage.removeItem(place)
    onDone()
  }
  const over = left !== undefined && left <= 0
  return (
    <div class="timer">
      {left !== undefined && (
        <p class="timer-left">
          {over ? say('course.timer.over') : say('course.timer.left', { minutes: spell(Math.ceil(left / MINUTE)) })}
        </p>
      )}
      {left !== undefined && !over && (
        <progress max={minutes * MINUTE} value={minutes * MINUTE - left} aria-label={say('course.timer.label')} />
      )}
      <div class="acts">
        {left === undefined && (
          <button type="button" class="button" data-kind="act" onClick={begin}>
            {say('course.timer.begin')}
          </button>
        )}
        <button type="button" class={over ? 'button' : 'words'} data-kind={over ? 'act' : undefined} onClick={finish}>
          {say(over ? 'course.next' : 'course.timer.enough')}
        </button>
      </div>
    </div>
  )
}

/** Milliseconds left, looked at now and then and whenever the page is seen again; undefined before the beginning. */
function useLeft(end: number | undefined): number | undefined {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    if (end === undefined) return
    const look = () => setNow(Date.now())
    look()
    const ticking = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', look)
    }
  }, [end])
  return end === undefined ? undefined : end - now
}
