import type { WeaveView } from '#app/practice/weave-kept.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'
import { nameOfStitch } from './cloth-in-words.ts'

interface Props {
  acts: WeaveView['acts']
  /** Which stitch is marked; the last one to begin with. */
  at: number | undefined
  onWalk: (stitch: number) => void
}

/** From stitch to stitch by arrow keys, a thumb or a voice; what lies there is said in words. */
export function Walk({ acts, at = acts.length - 1, onWalk }: Props) {
  const act = acts[at]!
  const words = say('weave.stitch', { day: sayCalendarDay(act.on), name: nameOfStitch(act) })
  return (
    <div class="walk">
      <label for="walk">{say('weave.walk')}</label>
      <input
        id="walk"
        type="range"
        min="0"
        max={acts.length - 1}
        step="1"
        value={at}
        aria-valuetext={words}
        onInput={(event) => onWalk(Number(event.currentTarget.value))}
      />
      <p class="walk-words">{words}</p>
    </div>
  )
}
