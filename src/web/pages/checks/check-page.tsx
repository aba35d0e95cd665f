import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { CheckView, TakenView } from '#app/practice/check-views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { Page } from '../../parts/frame/page.tsx'
import { Confirm } from '../../parts/sheet/confirm.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { NoCheck } from './no-check.tsx'
import { sayTime } from './say-check.ts'
import { useCheck } from './use-check.ts'
import './checks.css'

/** One self-check: what it is and is not, the way into it, and every time it was answered. */
export function CheckPage({ id }: { id: string }) {
  const check = useCheck(id)
  if (check === undefined || check === 'missing') return <NoCheck missing={check === 'missing'} />
  return (
    <Page title={check.name} back={{ to: '/today/checks', words: 'checks.name' }}>
      <p class="lead">{typeset(check.about)}</p>
      <Ways check={check} />
      <section>
        <h2>{say('checks.ground')}</h2>
        <p>{typeset(check.ground)}</p>
      </section>
      {check.taken.length > 0 && <Times check={check} />}
    </Page>
  )
}

function Ways({ check: { id, open, times } }: { check: CheckView }) {
  const { engine, lookAgain } = useConnection()
  const [, go] = useLocation()
  const take = `/today/check/${id}/take`
  const anew = async () => {
    await engine.keepCheckAnswers(id, { answers: {}, at: 0 })
    lookAgain()
    go(take)
  }
  return (
    <div class="acts">
      <Link href={take} class="button" data-kind="act">
        {say(open ? 'checks.go-on' : times > 0 ? 'checks.again' : 'checks.begin')}
      </Link>
      {open && (
        <button type="button" class="words" onClick={() => void anew()}>
          {say('checks.anew')}
        </button>
      )}
    </div>
  )
}

function Times({ check }: { check: CheckView }) {
  return (
    <section>
      <h2>{say('checks.times')}</h2>
      <ul class="rows">
        {check.taken.toReversed().map((taken) => (
          <Time key={taken.id} check={check.id} taken={taken} />
        ))}
      </ul>
    </section>
  )
}

function Time({ check, taken: { id, on, time } }: { check: string; taken: TakenView }) {
  const { engine, lookAgain } = useConnection()
  const [asking, setAsking] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const day = sayCalendarDay(on)
  const erase = async () => {
    const done = await engine.eraseTaken(id)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    setAsking(false)
    lookAgain()
  }
  return (
    <li class="time">
      <Link href={`/today/check/${check}/${id}`}>{say('checks.time', { day, time: sayTime(time) })}</Link>
      <button
        type="button"
        class="words"
        data-kind="end"
        aria-label={say('checks.erase-one', { day })}
        onClick={() => setAsking(true)}
      >
        {say('notes.erase')}
      </button>
      {mishap && <TroubleNote mishap={mishap} />}
      {asking && (
        <Confirm
          title={say('checks.erase-title')}
          body={say('checks.erase-body')}
          act={say('checks.erase-act')}
          onAct={() => void erase()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
