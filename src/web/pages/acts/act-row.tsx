import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { CommitmentView } from '#app/views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { ForCalendar } from '../../parts/calendar/for-calendar.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { sayDay } from '../../say-date.ts'
import { say } from '../../words.ts'

const OUTCOMES = ['done', 'partly', 'not-yet', 'dropped'] as const

/** One act taken on, and what became of it. */
export function ActRow({ act }: { act: CommitmentView }) {
  const engine = useEngine()
  const [asking, setAsking] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const settle = async (outcome: (typeof OUTCOMES)[number]) => {
    const done = await engine.settleCommitment(act.id, outcome)
    setAsking(false)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  const open = act.outcome === undefined || asking
  return (
    <li class="kept">
      <strong>{act.text}</strong>
      {act.when && <p>{act.when}</p>}
      <p class="soft">
        {say('acts.taken-on', { day: sayDay(act.at, Date.now()) })}
        {act.outcome && ` · ${say(`acts.outcome.${act.outcome}`)}`}
      </p>
      {mishap && <TroubleNote mishap={mishap} />}
      <div class="acts">
        {open ? (
          OUTCOMES.map((outcome) => (
            <button key={outcome} type="button" class="words" onClick={() => settle(outcome)}>
              {say(`acts.settle.${outcome}`)}
            </button>
          ))
        ) : (
          <button type="button" class="words" onClick={() => setAsking(true)}>
            {say('acts.change')}
          </button>
        )}
        <Link href={`/talk/${act.talk}`} class="words">
          {say('acts.talk')}
        </Link>
      </div>
      {act.outcome === undefined && <ForCalendar kind="act" id={act.id} />}
    </li>
  )
}
