import { stitchIn, type WeaveView } from '#app/practice/weave-view.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'
import { nameOfStitch } from './cloth-in-words.ts'

interface Props {
  view: WeaveView
  /** Which stitch one is at. */
  at: number
  onWalk: (stitch: number) => void
}

/** From stitch to stitch by arrow keys, a thumb or a voice; what lies there is said in words. */
export function Walk({ view, at, onWalk }: Props) {
  const act = stitchIn(view, at)
  const words = say('weave.stitch', { day: sayCalendarDay(act.on), name: nameOfStitch(act) })
  return (
    <div class="walk">
      <label for="walk">{say('weave.walk')}</label>
      <input
        id="walk"
        type="range"
        min="0"
        max={view.count - 1}
        step="1"
        value={at}
        aria-valuetext={words}
        onInput={(event) => onWalk(Number(event.currentTarget.value))}
      />
      <p class="walk-words">{words}</p>
    </div>
  )
}
