import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TurnView } from '#app/views.ts'
import { CoachTurn } from '../../parts/turn/coach-turn.tsx'
import { PersonTurn } from '../../parts/turn/person-turn.tsx'
import { WordingTurn } from '../../parts/turn/wording-turn.tsx'
import { sayDay } from '../../say-date.ts'
import { say } from '../../words.ts'
import type { Talk } from './use-talk.ts'

/** How many turns are laid out before one asks for more. */
const LAID_OUT = 60

interface Props {
  talk: Talk
  rhythm: boolean
  onWhy: (turn: TurnView) => void
  onQuick: (send: string) => void
  onTake: (turn: string) => void
  /** Stops waiting for a model. */
  onOwn: () => void
}

/** Every turn on its thread, oldest first. */
export function Turns({ talk, rhythm, onWhy, onQuick, onTake, onOwn }: Props) {
  const [more, setMore] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  useFollow(list, talk)
  const from = Math.max(0, talk.turns.length - LAID_OUT - more)
  const shown = talk.turns.slice(from)
  const newest = talk.sending === undefined ? talk.turns.at(-1)?.id : undefined
  if (shown.length === 0 && talk.sending === undefined) return null
  return (
    <>
      {from > 0 && (
        <button type="button" class="words" onClick={() => setMore(more + LAID_OUT)}>
          {say('talk.earlier')}
        </button>
      )}
      <ol class="turns" ref={list}>
        {shown.map((turn, place) => (
          <li key={turn.id}>
            <DayMark at={turn.at} before={shown[place - 1]?.at} />
            {turn.who === 'person' ? (
              <PersonTurn text={turn.text} fresh={false} />
            ) : talk.wording?.turn === turn.id ? (
              <WordingTurn sentences={talk.wording.sentences} onOwn={onOwn} />
            ) : (
              <CoachTurn
                turn={turn}
                arriving={rhythm && talk.fresh.has(turn.id) && !turn.by && motionWelcome()}
                newest={turn.id === newest}
                onWhy={() => onWhy(turn)}
                onQuick={onQuick}
                onTake={() => onTake(turn.id)}
              />
            )}
          </li>
        ))}
        {talk.sending !== undefined && (
          <li key="sending">
            <DayMark at={Date.now()} before={shown.at(-1)?.at} />
            <PersonTurn text={talk.sending} fresh={true} />
            <div class="breathing">
              <i aria-hidden="true" />
            </div>
          </li>
        )}
      </ol>
      <Spoken talk={talk} />
    </>
  )
}

const motionWelcome = () => !matchMedia('(prefers-reduced-motion: reduce)').matches

function DayMark({ at, before }: { at: number; before: number | undefined }) {
  const day = sayDay(at, Date.now())
  if (before !== undefined && sayDay(before, Date.now()) === day) return null
  return <p class="day-mark">{day}</p>
}

/** Speaks each answer once, whole, to those who listen. */
function Spoken({ talk }: { talk: Talk }) {
  const last = talk.turns.at(-1)
  const fresh = last?.who === 'coach' && talk.fresh.has(last.id) && talk.sending === undefined && !talk.wording
  const words = talk.sending !== undefined ? say('talk.reading') : fresh ? last.text : ''
  return (
    <div class="hidden-words" aria-live="polite">
      {words}
    </div>
  )
}

/** Keeps the newest words in view: their end where they fit, their beginning where they do not. */
function useFollow(list: { current: HTMLOListElement | null }, talk: Talk): void {
  const seen = useRef<string>()
  const mark = `${talk.id}/${talk.turns.at(-1)?.id}/${talk.sending !== undefined}`
  useLayoutEffect(() => {
    if (talk.turns.length > 0 && seen.current === undefined) scrollTo(0, document.documentElement.scrollHeight)
  }, [talk.turns.length])
  useEffect(() => {
    const before = seen.current
    const last = list.current?.lastElementChild
    if (!(last instanceof HTMLElement)) return
    seen.current = mark
    if (before === undefined && talk.sending === undefined && talk.fresh.size === 0) return
    const room = innerHeight * 0.62
    if (last.offsetHeight > room) last.scrollIntoView({ block: 'start', behavior: 'smooth' })
    else scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' })
  }, [mark])
}
